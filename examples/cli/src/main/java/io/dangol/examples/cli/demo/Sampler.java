package io.dangol.examples.cli.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Draws from the distributions that the shop needs. StrictMath keeps the draws equal on every
 * machine.
 */
final class Sampler {

  private final SplittableRandom random;

  Sampler(SplittableRandom random) {
    this.random = random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number within {@code [from, to]}. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  double exponential(double rate) {
    return -StrictMath.log(1 - random.nextDouble()) / rate;
  }

  /**
   * Marsaglia's polar method; the second value of each pair is dropped, which keeps the sampler
   * stateless.
   */
  double normal() {
    while (true) {
      double u = 2 * random.nextDouble() - 1;
      double v = 2 * random.nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /**
   * Marsaglia &amp; Tsang (2000), A simple method for generating gamma variables,
   * doi:10.1145/358407.358414; a shape below 1 is drawn as shape + 1 and scaled by u^(1/shape), as
   * its section 6 says.
   */
  double gamma(double shape, double rate) {
    if (shape < 1) {
      return gamma(shape + 1, rate) * StrictMath.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0
          && StrictMath.log(1 - random.nextDouble())
              < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v / rate;
      }
    }
  }

  /** One of the items, with a probability in proportion to its weight. */
  <T> T choice(List<T> items, ToDoubleFunction<T> weight) {
    double left = random.nextDouble() * items.stream().mapToDouble(weight).sum();
    for (T item : items) {
      left -= weight.applyAsDouble(item);
      if (left < 0) {
        return item;
      }
    }
    return items.get(items.size() - 1);
  }
}
