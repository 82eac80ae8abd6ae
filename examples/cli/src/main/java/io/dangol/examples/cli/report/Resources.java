package io.dangol.examples.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;

/** Reads the parts of the page from the class path. */
final class Resources {

  private static final String WEBJAR = "/META-INF/maven/org.webjars/echarts/pom.properties";
  // The smallest distribution that draws into SVG, which prints sharply and scales.
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/%s/echarts.common.min.js";

  private Resources() {}

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The chart library's script. */
  static String echarts() {
    Properties webjar = new Properties();
    try (InputStream stream = open(WEBJAR)) {
      webjar.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text(ECHARTS.formatted(webjar.getProperty("version")));
  }

  /** How a content security policy names a script: by its SHA-256. */
  static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = open(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("the class path lacks " + name);
    }
    return stream;
  }
}
