package io.dangol.ltv.internal;

import org.jspecify.annotations.Nullable;

/**
 * The purchases to come from customers who are alive and whose phases pass at a rate drawn from
 * Gamma(shape + j, alpha) where they are in phase j of k, and who leave after each purchase with a
 * probability p drawn from Beta(a, b). It holds what depends on the number of past purchases only,
 * so that customers of different ages share it; answers come for all phases at once.
 *
 * <p>Given the rate l and p, with q = 1 - p, the phases are a Poisson process, and purchase i comes
 * with phase i k - j. Three exact forms follow, of which the shortest is taken:
 *
 * <pre>
 * (1) with N phases passed by t, a negative binomial number over customers:
 *       E = sum_n P(N = n) sum_{i = 1..(j+n)/k} E[q^(i-1)]
 * (2) with c = q^(1/k), m = k-1-j and the k-th roots of unity w, the sum over n closed, and the
 *     mean over l too, which leaves one integral over p:
 *       P(alive at t) = p/k sum_w (c w)^-m / (1 - c w) (1 + (1 - c w) t/alpha)^-(shape + j),
 *       E = (1 - P(alive at t)) / p
 * (3) discounted for ever at rate d, with u = l / (l + d): a geometric series, which leaves a
 *     double integral over l and p:
 *       D = u^(k-j) / (1 - q u^k)
 * </pre>
 *
 * <p>The integrals are trapezoidal sums whose steps are chosen for relative errors near 1e-12.
 */
public final class ErlangFuture {
  private static final double EPSILON = 1e-15;

  /** Above so many terms the sum (1) takes longer than the integral (2). */
  private static final double MOST_TERMS = 3_000.0;

  /**
   * Below this q the roots of unity cancel; two terms of the series in q are exact to its square.
   */
  private static final double SMALL_Q = 1e-6;

  private final int k;
  private final double shape;
  private final double a;
  private final double b;

  // Made when first needed, which may be twice at the same time; both are equal and immutable.
  private volatile @Nullable BetaNodes leaving;
  private volatile @Nullable GammaNodes rates;
  private final double[] cosines;
  private final double[] sines;

  /**
   * Prepares the nodes.
   *
   * @param k the phases of a purchase
   * @param shape the shape of the phase rates of customers in phase 0, r + k x
   * @param a first parameter of the dropout probabilities
   * @param b second parameter of the dropout probabilities given the past purchases
   */
  public ErlangFuture(int k, double shape, double a, double b) {
    this.k = k;
    this.shape = shape;
    this.a = a;
    this.b = b;
    cosines = new double[k / 2 + 1];
    sines = new double[k / 2 + 1];
    for (int l = 0; l <= k / 2; l++) {
      cosines[l] = Math.cos(2.0 * Math.PI * l / k);
      sines[l] = Math.sin(2.0 * Math.PI * l / k);
    }
  }

  private BetaNodes leaving() {
    BetaNodes nodes = leaving;
    if (nodes == null) {
      nodes = new BetaNodes(a, b);
      leaving = nodes;
    }
    return nodes;
  }

  private GammaNodes rates() {
    GammaNodes nodes = rates;
    if (nodes == null) {
      nodes = new GammaNodes(shape, k);
      rates = nodes;
    }
    return nodes;
  }

  int phases() {
    return k;
  }

  /** The probability of being alive at time t from now, by phase. */
  public double[] survival(double alpha, double t) {
    double[] result = new double[k];
    if (shortSum(alpha, t)) {
      sum(alpha, t, result, new double[k]);
    } else {
      closed(alpha, t, result, new double[k]);
    }
    return result;
  }

  /** The expected purchases within t from now, by phase. */
  public double[] expected(double alpha, double t) {
    double[] result = new double[k];
    if (t > 0.0) {
      if (shortSum(alpha, t)) {
        sum(alpha, t, new double[k], result);
      } else {
        closed(alpha, t, new double[k], result);
      }
    }
    return result;
  }

  /**
   * The expected purchases within a horizon, by phase, discounted at a continuous rate, which is
   * positive where the horizon is infinite.
   */
  public double[] discounted(double alpha, double delta, double horizon) {
    if (delta == 0.0 || horizon <= 0.0) {
      return expected(alpha, Math.max(0.0, horizon));
    }
    // Beyond 45 nats of discounting nothing is left in double precision.
    if (delta * horizon > 45.0) {
      return forEver(alpha, delta);
    }
    // By parts: e^(-dH) E(H) + d int_0^H e^(-dt) E(t) dt. E is analytic for t > -alpha, which the
    // logarithmic time moves away.
    double[] result = expected(alpha, horizon);
    double atEnd = Math.exp(-delta * horizon);
    for (int j = 0; j < k; j++) {
      result[j] *= atEnd;
    }
    double length = Math.log1p(horizon / alpha);
    int panels = (int) Math.ceil(Math.max(length, Math.abs(delta) * horizon / 4.0));
    GaussLegendre rule = GaussLegendre.rule20();
    for (int panel = 0; panel < panels; panel++) {
      for (int i = 0; i < rule.size(); i++) {
        double v = (panel + rule.node(i)) * length / panels;
        double t = alpha * Math.expm1(v);
        double weight =
            rule.weight(i) * length / panels * (alpha + t) * delta * Math.exp(-delta * t);
        double[] until = expected(alpha, t);
        for (int j = 0; j < k; j++) {
          result[j] += weight * until[j];
        }
      }
    }
    return result;
  }

  /** Form (3). */
  private double[] forEver(double alpha, double delta) {
    double[] result = new double[k];
    double slow = delta * alpha;
    BetaNodes ps = leaving();
    GammaNodes rs = rates();
    for (int i = 0; i < rs.size(); i++) {
      double logU = -Math.log1p(slow / rs.node(i));
      double v = Math.exp(k * logU);
      double lost = -Math.expm1(k * logU);
      double mean = 0.0;
      for (int n = 0; n < ps.size(); n++) {
        mean += ps.weight(n) / (lost + ps.p(n) * v);
      }
      double u = Math.exp(logU);
      double power = u * mean;
      for (int j = k - 1; j >= 0; j--) {
        result[j] += rs.weight(j, i) * power;
        power *= u;
      }
    }
    return result;
  }

  private boolean shortSum(double alpha, double t) {
    double w = t / alpha;
    double mean = (shape + k) * w;
    return mean + 9.0 * Math.sqrt(mean * (1.0 + w)) + 35.0 * (1.0 + w) < MOST_TERMS;
  }

  /** Form (1). */
  private void sum(double alpha, double t, double[] survival, double[] expected) {
    double w = t / alpha;
    double z = w / (1.0 + w);
    double mean = (shape + k) * w;
    int n = (int) Math.max(0.0, shape * w - 9.5 * Math.sqrt(shape * w * (1.0 + w)));
    double term = Math.exp(BetaGeometricProcess.logNegativeBinomial(shape, alpha, n, t));
    int completed = n / k;
    int phase = n % k;
    // E[q^i] and its sums.
    double stay = 1.0;
    double before = 0.0;
    for (int i = 0; i < completed; i++) {
      before += stay;
      stay *= (b + i) / (a + b + i);
    }
    double next = stay * (b + completed) / (a + b + completed);
    double total = 0.0;
    while (true) {
      double probability = term;
      for (int j = 0; j < k; j++) {
        // In phase j the next purchase comes once j + n reaches a multiple of k.
        if (phase + j < k) {
          survival[j] += probability * stay;
          expected[j] += probability * before;
        } else {
          survival[j] += probability * next;
          expected[j] += probability * (before + stay);
        }
        probability *= (shape + j + n) / ((shape + j) * (1.0 + w));
      }
      total += probability;
      // Beyond the mean terms fall at least geometrically with a ratio near z.
      if (n > mean && probability * (1.0 + n) <= EPSILON * (1.0 - z) * total) {
        return;
      }
      term *= (shape + n) / (n + 1.0) * z;
      n++;
      phase++;
      if (phase == k) {
        phase = 0;
        completed++;
        before += stay;
        stay = next;
        next *= (b + completed) / (a + b + completed);
      }
    }
  }

  /** Form (2). */
  private void closed(double alpha, double t, double[] survival, double[] expected) {
    double w = t / alpha;
    double[] alive = new double[k];
    double[] left = new double[k];
    BetaNodes ps = leaving();
    for (int i = 0; i < ps.size(); i++) {
      double weight = ps.weight(i);
      double p = ps.p(i);
      double q = ps.q(i);
      if (q < SMALL_Q) {
        few(w, q, alive, left);
        for (int j = 0; j < k; j++) {
          survival[j] += weight * alive[j];
          expected[j] += weight * left[j];
        }
        continue;
      }
      roots(w, p, q, alive, left);
      for (int j = 0; j < k; j++) {
        survival[j] += weight * p * alive[j];
        expected[j] += weight * left[j];
      }
    }
  }

  /** P(alive) / p and E, given p, by phase. */
  private void roots(double w, double p, double q, double[] alive, double[] bought) {
    double logC = (q < 0.5 ? Math.log(q) : Math.log1p(-p)) / k;
    double c = Math.exp(logC);
    // The real root, without cancellation where p is small.
    double rest = -Math.expm1(logC);
    double logBase = Math.log1p(rest * w);
    double scale = Math.exp(-(k - 1) * logC) / (k * rest);
    for (int j = 0; j < k; j++) {
      alive[j] = scale * Math.exp(-(shape + j) * logBase);
      bought[j] = scale * -Math.expm1(-(shape + j) * logBase);
      scale *= c;
    }
    for (int l = 1; l <= k / 2; l++) {
      double twice = 2 * l == k ? 1.0 : 2.0;
      double x = c * cosines[l];
      double y = c * sines[l];
      double re = 1.0 + w * (1.0 - x);
      double im = -w * y;
      double log = 0.5 * Math.log(re * re + im * im);
      double angle = Math.atan2(im, re);
      double modulus = Math.exp(-shape * log);
      double powRe = modulus * Math.cos(-shape * angle);
      double powIm = modulus * Math.sin(-shape * angle);
      // (c w)^-(k-1) / (1 - c w), of which phase j takes (c w)^j.
      double norm = (1.0 - x) * (1.0 - x) + y * y;
      double turn = -(k - 1) * 2.0 * Math.PI * l / k;
      double size = twice / k * Math.exp(-(k - 1) * logC) / norm;
      double factorRe = size * (Math.cos(turn) * (1.0 - x) - Math.sin(turn) * y);
      double factorIm = size * (Math.cos(turn) * y + Math.sin(turn) * (1.0 - x));
      double square = re * re + im * im;
      for (int j = 0; j < k; j++) {
        double part = factorRe * powRe - factorIm * powIm;
        alive[j] += part;
        bought[j] += factorRe - part;
        double nextRe = factorRe * x - factorIm * y;
        factorIm = factorRe * y + factorIm * x;
        factorRe = nextRe;
        double dividedRe = (powRe * re + powIm * im) / square;
        powIm = (powIm * re - powRe * im) / square;
        powRe = dividedRe;
      }
    }
  }

  /** P(alive) and E for hardly anybody stays, by phase: one purchase, or with probability q two. */
  private void few(double w, double q, double[] alive, double[] bought) {
    double z = w / (1.0 + w);
    for (int j = 0; j < k; j++) {
      double term = Math.exp(-(shape + j) * Math.log1p(w));
      double none = 0.0;
      double one = 0.0;
      for (int n = 0; n < 2 * k - j; n++) {
        if (n < k - j) {
          none += term;
        } else {
          one += term;
        }
        term *= (shape + j + n) / (n + 1.0) * z;
      }
      alive[j] = none + q * one;
      bought[j] = 1.0 - none + q * (1.0 - none - one);
    }
  }
}
