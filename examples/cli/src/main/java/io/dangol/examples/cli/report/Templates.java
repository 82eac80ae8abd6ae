package io.dangol.examples.cli.report;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills the page's templates. Every value is escaped unless its template says otherwise with three
 * braces.
 */
final class Templates {

  private final Mustache.Compiler compiler;

  Templates(Language language) {
    this.compiler =
        Mustache.compiler()
            .strictSections(true)
            .withCollector(new Collector())
            .withFormatter(language::format)
            .withLoader(name -> new StringReader(Resources.text(name + ".html")));
  }

  String render(String name, Map<String, Object> context) {
    return compiler.compile(Resources.text(name)).execute(context);
  }

  /** Lets an empty {@link Optional} be an absent section. */
  private static final class Collector extends DefaultCollector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }
}
