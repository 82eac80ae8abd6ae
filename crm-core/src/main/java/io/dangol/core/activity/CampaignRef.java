package io.dangol.core.activity;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The campaign, and where it has waves the wave, that an activity belongs to.
 *
 * @param campaign the campaign's id, not blank
 * @param waveNumber the wave, from 1, or null
 */
public record CampaignRef(String campaign, @Nullable Integer waveNumber) {

  public CampaignRef {
    Texts.require(campaign, "campaign");
    if (waveNumber != null && waveNumber < 1) {
      throw new IllegalArgumentException("wave %d is not from 1".formatted(waveNumber));
    }
  }

  /**
   * Returns the reference to a campaign.
   *
   * @param campaign its id, not blank
   * @return the reference, to no particular wave
   * @throws IllegalArgumentException if the id is blank
   */
  public static CampaignRef of(String campaign) {
    return new CampaignRef(campaign, null);
  }

  /**
   * Returns the reference to a wave of a campaign.
   *
   * @param campaign the campaign's id, not blank
   * @param wave the wave, from 1
   * @return the reference
   * @throws IllegalArgumentException if the id is blank or the wave below 1
   */
  public static CampaignRef of(String campaign, int wave) {
    return new CampaignRef(campaign, wave);
  }

  /**
   * Returns the wave.
   *
   * @return the wave, from 1, or empty
   */
  public OptionalInt wave() {
    return waveNumber == null ? OptionalInt.empty() : OptionalInt.of(waveNumber);
  }
}
