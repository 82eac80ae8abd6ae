package io.dangol.core.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records that name staff, or hold what somebody wrote, say so in no text that is logged. */
class RecordsHideStaffTest {

  private static final List<String> PACKAGES = List.of("sales", "service", "quality");

  private static final Set<String> PERSONAL =
      Set.of("staff", "assignee", "owner", "to", "actor", "reason", "resolution");

  @Test
  void recordsThatNameSomebody_haveATextOfTheirOwn() throws Exception {
    List<Class<?>> naming =
        PACKAGES.stream().flatMap(RecordsHideStaffTest::records).filter(this::names).toList();

    assertThat(naming).hasSizeGreaterThan(10);
    assertThat(naming).filteredOn(RecordsHideStaffTest::hasGeneratedText).isEmpty();
  }

  private boolean names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> PERSONAL.contains(component.getName()))
        .map(RecordComponent::getGenericType)
        .anyMatch(of -> of.getTypeName().contains("java.lang.String"));
  }

  /** The compiler makes its own {@code toString} final; what is written by hand is not. */
  private static boolean hasGeneratedText(Class<?> type) {
    try {
      return Modifier.isFinal(type.getDeclaredMethod("toString").getModifiers());
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Stream<Class<?>> records(String name) {
    try {
      Path classes =
          Path.of(Opportunity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes.resolve("io/dangol/core").resolve(name))) {
        List<Class<?>> found =
            files
                .map(file -> classes.relativize(file).toString())
                .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                .<Class<?>>map(RecordsHideStaffTest::load)
                .filter(Class::isRecord)
                .toList();
        return found.stream();
      }
    } catch (IOException | URISyntaxException problem) {
      throw new AssertionError(problem);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, RecordsHideStaffTest.class.getClassLoader());
    } catch (ClassNotFoundException problem) {
      throw new AssertionError(problem);
    }
  }
}
