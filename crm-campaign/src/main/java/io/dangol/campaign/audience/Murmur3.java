package io.dangol.campaign.audience;

/**
 * MurmurHash3 x86_32: fast and evenly spread, so a share of the hash range holds that share of the
 * customers. Not cryptographic; it need not be, as nobody gains by choosing an identity.
 *
 * @see <a href="https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp">Appleby
 *     (2011), MurmurHash3, public domain</a>
 */
final class Murmur3 {

  private static final int C1 = 0xcc9e2d51;
  private static final int C2 = 0x1b873593;

  private Murmur3() {}

  static int hash32(byte[] data, int length, int seed) {
    int h = seed;
    int blocksEnd = length & ~3;
    for (int i = 0; i < blocksEnd; i += 4) {
      int k =
          (data[i] & 0xff)
              | ((data[i + 1] & 0xff) << 8)
              | ((data[i + 2] & 0xff) << 16)
              | (data[i + 3] << 24);
      h ^= scrambled(k);
      h = Integer.rotateLeft(h, 13) * 5 + 0xe6546b64;
    }
    int tail = 0;
    for (int i = length - 1; i >= blocksEnd; i--) {
      tail = (tail << 8) | (data[i] & 0xff);
    }
    h ^= scrambled(tail);
    h ^= length;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  /** Zero stays zero, so a block that is not there changes nothing. */
  private static int scrambled(int k) {
    return Integer.rotateLeft(k * C1, 15) * C2;
  }
}
