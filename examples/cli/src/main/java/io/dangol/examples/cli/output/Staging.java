package io.dangol.examples.cli.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that appear whole or not at all: they are written into a hidden directory beside their
 * place and moved there in the end. What is not committed disappears.
 */
public final class Staging implements AutoCloseable {

  private final Path target;
  private final boolean single;
  private final Path folder;
  private final Thread sweeper;

  private Staging(Path target, boolean single) throws IOException {
    this.target = target.toAbsolutePath().normalize();
    this.single = single;
    Path place = this.target.getParent();
    while (place != null && !Files.isDirectory(place)) {
      place = place.getParent();
    }
    if (place == null) {
      throw new IOException("there is no directory for " + target);
    }
    this.folder = Files.createTempDirectory(place, ".dangol-");
    this.sweeper = new Thread(this::discard, "dangol-sweeper");
    Runtime.getRuntime().addShutdownHook(sweeper);
  }

  /**
   * Opens the staging of a directory of files.
   *
   * @param target the directory; created on commit, its files of other names stay
   * @return the staging
   * @throws IOException if nothing can be written there
   */
  public static Staging directory(Path target) throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new IOException(target + " is not a directory");
    }
    return new Staging(target, false);
  }

  /**
   * Opens the staging of one file.
   *
   * @param target the file; replaced on commit
   * @return the staging
   * @throws IOException if nothing can be written there
   */
  public static Staging file(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a directory");
    }
    return new Staging(target, true);
  }

  /**
   * Returns where to write a file of the directory.
   *
   * @param name the name that it will have
   * @return a path that is not there yet
   */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Returns where to write the one file.
   *
   * @return a path that is not there yet
   */
  public Path file() {
    return folder.resolve("file");
  }

  /**
   * Moves what was written to its place.
   *
   * @throws IOException if it cannot be moved
   */
  public void commit() throws IOException {
    if (single) {
      Path parent = target.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      move(file(), target);
      return;
    }
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Path place = target.resolve(file.getFileName());
        if (Files.isDirectory(file)) {
          delete(place);
        }
        move(file, place);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not committed. */
  @Override
  public void close() {
    discard();
    try {
      Runtime.getRuntime().removeShutdownHook(sweeper);
    } catch (IllegalStateException e) {
      // The JVM is going down and runs the hook itself.
      return;
    }
  }

  private void discard() {
    try {
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> tree = Files.walk(path)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
