package io.dangol.examples.cli.output;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on the terminal for what takes longer than a second; nothing where standard output
 * is a file or a pipe.
 */
public final class Progress implements AutoCloseable, LongConsumer {

  private static final long PATIENCE_NANOS = 1_000_000_000L;

  private final String task;
  private final long total;
  private final boolean visible;
  private final long start = System.nanoTime();
  private @Nullable ProgressBar bar;

  private Progress(String task, long total, boolean visible) {
    this.task = task;
    this.total = total;
    this.visible = visible;
  }

  /**
   * Starts to watch a task.
   *
   * @param task its name, shown before the bar
   * @param total how many steps it has, at least 1
   * @return the progress, to be closed
   */
  public static Progress of(String task, long total) {
    return new Progress(task, Math.max(1, total), Terminal.isInteractive());
  }

  @Override
  public void accept(long done) {
    if (!visible) {
      return;
    }
    if (bar == null && System.nanoTime() - start > PATIENCE_NANOS) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
    if (bar != null) {
      bar.stepTo(Math.min(done, total));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
