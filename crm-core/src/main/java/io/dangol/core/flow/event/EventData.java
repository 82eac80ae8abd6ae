package io.dangol.core.flow.event;

import io.dangol.core.activity.CampaignRef;
import io.dangol.core.activity.Response;
import io.dangol.core.customer.Channel;
import io.dangol.core.customer.CustomerId;
import io.dangol.core.fact.Fact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one event while they are collected; for use by one thread. */
final class EventData {

  private final Map<Fact<?>, Object> values = new LinkedHashMap<>();

  private EventData() {}

  static EventData empty() {
    return new EventData();
  }

  static EventData lead(String lead, @Nullable CustomerId customer) {
    EventData data = empty().with(EventFields.LEAD, lead);
    return customer == null ? data : data.with(EventFields.CUSTOMER, customer.value());
  }

  static EventData change(@Nullable String from, String to) {
    EventData data = empty().with(EventFields.TO, to);
    return from == null ? data : data.with(EventFields.FROM, from);
  }

  static EventData message(String dispatch, CampaignRef ref, Channel channel) {
    return empty().in(ref).with(EventFields.DISPATCH, dispatch).with(EventFields.CHANNEL, channel);
  }

  static EventData reaction(Response response) {
    EventData data =
        empty()
            .with(EventFields.RESPONSE, response.kind())
            .with(EventFields.ACTOR, response.actor());
    if (response.campaign() != null) {
      data.in(response.campaign());
    }
    return response.dispatch() == null
        ? data
        : data.with(EventFields.DISPATCH, response.dispatch());
  }

  <T> EventData with(Fact<T> field, T value) {
    values.put(field, value);
    return this;
  }

  EventData in(CampaignRef campaign) {
    campaign.wave().ifPresent(wave -> with(EventFields.WAVE, wave));
    return with(EventFields.CAMPAIGN, campaign.campaign());
  }

  /** Returns what was collected, in the order in which it came. */
  Map<Fact<?>, Object> values() {
    return Collections.unmodifiableMap(values);
  }
}
