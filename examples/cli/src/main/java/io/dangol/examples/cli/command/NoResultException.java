package io.dangol.examples.cli.command;

/** Says that the engine could not produce a result from input that is in order. */
final class NoResultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String status;

  NoResultException(String status, String reason) {
    super(reason);
    this.status = status;
  }

  String status() {
    return status;
  }
}
