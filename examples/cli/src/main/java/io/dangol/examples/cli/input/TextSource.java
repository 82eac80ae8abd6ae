package io.dangol.examples.cli.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * The characters of a file: unpacked where it is gzip, decoded by its byte order mark or the given
 * encoding, refused where it is binary.
 */
final class TextSource {

  /** How far into a file to look for what gives it away as binary. */
  private static final int PEEK = 8192;

  private static final int BUFFER = 1 << 16;

  private TextSource() {}

  /**
   * Opens a file.
   *
   * @param read told how many bytes of the file were taken so far, packed as they are
   * @throws BadInputException if there is no such file, or it is empty or binary
   */
  static BufferedReader open(Path path, Charset encoding, LongConsumer read) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw Files.exists(path) && !Files.isDirectory(path)
          ? unreadable(path, "not a regular file")
          : unreadable(path, Files.isDirectory(path) ? "a directory" : "no such file");
    }
    InputStream bytes;
    try {
      bytes = new Counting(Files.newInputStream(path), read);
    } catch (NoSuchFileException | java.nio.file.AccessDeniedException e) {
      throw unreadable(path, "cannot be opened");
    }
    try {
      return new BufferedReader(decoded(path, unpacked(bytes), encoding), BUFFER);
    } catch (BadInputException | IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static BadInputException unreadable(Path path, String why) {
    return BadInputException.of(new Problem(name(path), 0, "", Reason.UNREADABLE_FILE, why));
  }

  static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static InputStream unpacked(InputStream bytes) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(bytes, 2);
    byte[] magic = stream.readNBytes(2);
    stream.unread(magic);
    boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return gzip ? new GZIPInputStream(stream, BUFFER) : stream;
  }

  private static Reader decoded(Path path, InputStream bytes, Charset encoding) throws IOException {
    PushbackInputStream stream = new PushbackInputStream(bytes, PEEK);
    byte[] start = stream.readNBytes(PEEK);
    if (start.length == 0) {
      throw BadInputException.of(new Problem(name(path), 0, "", Reason.EMPTY_FILE, ""));
    }
    Charset charset = encoding;
    int mark = 0;
    if (startsWith(start, 0xef, 0xbb, 0xbf)) {
      charset = UTF_8;
      mark = 3;
    } else if (startsWith(start, 0xfe, 0xff)) {
      charset = UTF_16BE;
      mark = 2;
    } else if (startsWith(start, 0xff, 0xfe)) {
      charset = UTF_16LE;
      mark = 2;
    } else if (hasZero(start) && !encoding.name().startsWith("UTF-16")) {
      throw BadInputException.of(new Problem(name(path), 1, "", Reason.NOT_TEXT, "a binary file"));
    }
    stream.unread(start, mark, start.length - mark);
    return new InputStreamReader(
        stream,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasZero(byte[] bytes) {
    byte[] sorted = bytes.clone();
    Arrays.sort(sorted);
    return Arrays.binarySearch(sorted, (byte) 0) >= 0;
  }

  /** Counts what is read, for the progress bar. */
  private static final class Counting extends FilterInputStream {

    private final LongConsumer read;
    private long count;

    Counting(InputStream source, LongConsumer read) {
      super(source);
      this.read = read;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int n = super.read(target, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) {
      count += n;
      read.accept(count);
    }
  }
}
