/**
 * What customers say when they are asked: whether they would recommend, how much effort it took.
 *
 * <p>{@link io.dangol.core.service.feedback.NetPromoter} and {@link
 * io.dangol.core.service.feedback.CustomerEffort} sum up single answers, of service cases or of any
 * survey:
 *
 * <pre>{@code
 * NetPromoter shop = Stream.of(10, 9, 8, 6).map(RecommendationScore::new)
 *     .collect(NetPromoter.collector());
 * shop.score();        // 25.0: two promoters less one detractor, of four
 * shop.interval();     // what other samples of four would give
 * }</pre>
 *
 * <p>Scores are counted, not kept; nothing here knows who answered.
 */
@NullMarked
package io.dangol.core.service.feedback;

import org.jspecify.annotations.NullMarked;
