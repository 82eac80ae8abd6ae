package io.dangol.examples.cli.command;

import io.dangol.examples.cli.input.BadInputException;
import io.dangol.examples.cli.input.Problem;
import io.dangol.examples.cli.input.Problems;
import io.dangol.examples.cli.input.Reason;
import io.dangol.examples.cli.output.JsonDocument;
import io.dangol.examples.cli.output.Messages;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what goes wrong in a command into a message and an exit status, never a stack trace. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    CommonOptions options = options(command);
    PrintWriter err = command.getErr();
    if (options.debug) {
      error.printStackTrace(err);
    }
    if (error instanceof ParameterException) {
      err.println(error.getMessage());
      err.println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
      return ExitStatus.USAGE;
    }
    if (error instanceof BadInputException bad) {
      return badInput(bad.problems(), options, command);
    }
    if (error instanceof RefusedDocumentException refused) {
      return refused(refused, options, command);
    }
    String status = error instanceof NoResultException none ? none.status() : "ERROR";
    String reason = reason(error);
    err.println(options.messages().text("error.noResult", status, reason));
    if (options.json) {
      command.getOut().println(new JsonDocument().put("status", status).put("reason", reason));
    }
    return ExitStatus.NO_RESULT;
  }

  private static String reason(Exception error) {
    String message = error.getMessage();
    if (error instanceof NoResultException && message != null) {
      return message;
    }
    return error.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static int badInput(Problems problems, CommonOptions options, CommandLine command) {
    Messages messages = options.messages();
    PrintWriter err = command.getErr();
    for (Problem problem : problems.first()) {
      err.println(InputProblems.line(problem, messages));
    }
    String total =
        problems.total() == 1
            ? messages.text("problem.one")
            : messages.text("problem.total", problems.total(), problems.first().size());
    boolean isAboutForm = problems.byReason().keySet().stream().anyMatch(Reason::isAboutForm);
    err.println(isAboutForm ? total + " " + messages.text("problem.advice") : total);
    if (options.json) {
      command.getOut().println(json(problems, messages));
    }
    return ExitStatus.BAD_INPUT;
  }

  private static int refused(
      RefusedDocumentException refused, CommonOptions options, CommandLine command) {
    Messages messages = options.messages();
    PrintWriter err = command.getErr();
    err.println(messages.text("document.refused", refused.file()));
    refused.problems().forEach(problem -> err.println(DocumentProblems.line(problem, messages)));
    if (options.json) {
      command
          .getOut()
          .println(
              new JsonDocument()
                  .put("status", "BAD_INPUT")
                  .put("file", refused.file())
                  .put("total", refused.problems().size())
                  .put("problems", DocumentProblems.json(refused.problems())));
    }
    return ExitStatus.BAD_INPUT;
  }

  private static JsonDocument json(Problems problems, Messages messages) {
    JsonDocument byReason = new JsonDocument();
    problems.byReason().forEach((Reason reason, Long count) -> byReason.put(reason.name(), count));
    return new JsonDocument()
        .put("status", "BAD_INPUT")
        .put("total", problems.total())
        .put("byReason", byReason)
        .put(
            "problems",
            problems.first().stream()
                .map(problem -> InputProblems.json(problem, messages))
                .toList());
  }

  private static CommonOptions options(CommandLine command) {
    return command.getCommandSpec().userObject() instanceof Command ours
        ? ours.common
        : new CommonOptions();
  }
}
