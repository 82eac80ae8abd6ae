package io.dangol.core.purchase;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads the data sets in the folder that the system property {@code dangol.data} names. */
final class SharedData {

  private SharedData() {}

  /** Returns the lines of a file; aborts the test, visibly, where there is no such file. */
  static List<String> lines(String file) throws IOException {
    Path path = Path.of(System.getProperty("dangol.data", "../../shared/data")).resolve(file);
    assumeTrue(Files.isReadable(path), () -> "no shared data: " + file);
    try (InputStream in = Files.newInputStream(path);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
