package io.dangol.campaign.wave;

/** Which opens count as read. */
public enum OpenPolicy {
  /**
   * Every open ends re-mailing, also that of a machine. Some who never read are left alone, but
   * nobody who read is mailed again: the default.
   */
  STRICT,
  /**
   * Only opens of persons end re-mailing. Where proxies load images ahead, a later reading is not
   * seen, so somebody who read may be mailed again.
   */
  HUMAN_ONLY
}
