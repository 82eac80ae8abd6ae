/**
 * Activities, plans of touch-points and buying processes as JSON documents.
 *
 * <p>The entry types are {@link io.dangol.core.activity.json.ActivityJson} and {@link
 * io.dangol.core.activity.json.TouchPointJson}. Reading gives the value or all problems at once,
 * each with its place; writing is canonical:
 *
 * <pre>{@code
 * Reading<Activity> reading = ActivityJson.read(line);
 * if (reading.orThrow() instanceof Interaction interaction) {
 *   interactions.append(interaction);
 * }
 * TouchPointPlan plan = TouchPointJson.read(text).orThrow();
 * }</pre>
 *
 * <p>Moments are ISO 8601 in UTC, days and periods ISO 8601, amounts objects with a decimal text
 * and an optional currency. Documents hold what the types hold, personal data included.
 */
@NullMarked
package io.dangol.core.activity.json;

import org.jspecify.annotations.NullMarked;
