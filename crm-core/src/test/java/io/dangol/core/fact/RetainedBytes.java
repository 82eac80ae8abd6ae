package io.dangol.core.fact;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what an object of ours keeps alive: the arrays and objects that its fields reach, by the
 * sizes of a 64-bit JVM with compressed references. Arithmetic, and so the same on every run.
 */
final class RetainedBytes {

  private static final long HEADER = 16;
  private static final long REFERENCE = 4;
  private static final long MAP_ENTRY = 64;
  private static final Map<Class<?>, Integer> WIDTHS =
      Map.of(
          byte.class,
          1,
          boolean.class,
          1,
          short.class,
          2,
          char.class,
          2,
          int.class,
          4,
          float.class,
          4,
          long.class,
          8,
          double.class,
          8);

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private RetainedBytes() {}

  static long of(Object root) throws ReflectiveOperationException {
    return new RetainedBytes().visit(root);
  }

  private long visit(@Nullable Object object) throws ReflectiveOperationException {
    if (object == null || !seen.add(object)) {
      return 0;
    }
    Class<?> type = object.getClass();
    if (type.isArray()) {
      return array(object, type.getComponentType());
    }
    if (object instanceof Map<?, ?> map) {
      long sum = HEADER;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        sum += MAP_ENTRY + visit(entry.getKey()) + visit(entry.getValue());
      }
      return sum;
    }
    if (object instanceof List<?> list) {
      long sum = HEADER;
      for (Object element : list) {
        sum += REFERENCE + visit(element);
      }
      return sum;
    }
    if (!type.getName().startsWith("io.dangol.") || object instanceof Fact<?>) {
      return HEADER;
    }
    long sum = HEADER;
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      Integer width = WIDTHS.get(field.getType());
      sum += width == null ? REFERENCE : width;
      if (width == null) {
        field.setAccessible(true);
        sum += visit(field.get(object));
      }
    }
    return sum;
  }

  private long array(Object array, Class<?> component) throws ReflectiveOperationException {
    int length = Array.getLength(array);
    Integer width = WIDTHS.get(component);
    long sum = HEADER + length * (width == null ? REFERENCE : width);
    if (width == null) {
      for (int i = 0; i < length; i++) {
        sum += visit(Array.get(array, i));
      }
    }
    return sum;
  }
}
