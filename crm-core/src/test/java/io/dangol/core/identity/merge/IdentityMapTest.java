package io.dangol.core.identity.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.identity.match.Constraints;
import io.dangol.core.identity.match.Match;
import io.dangol.core.identity.match.MatchLevel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdentityMapTest {

  private static final CustomerId A = CustomerId.of("A");
  private static final CustomerId B = CustomerId.of("B");
  private static final CustomerId C = CustomerId.of("C");

  private final IdentityMap map = IdentityMap.empty();
  private int decisions;

  private static SourceRef ref(int number) {
    return SourceRef.of("shop", "" + number);
  }

  private String decide(IdentityChange change) {
    decisions++;
    String id = "D-" + decisions;
    map.apply(new MergeDecision(id, Instant.EPOCH, "staff-7", "TEST", change));
    return id;
  }

  private void registerThree() {
    decide(new IdentityChange.Registered(ref(1), A));
    decide(new IdentityChange.Registered(ref(2), B));
    decide(new IdentityChange.Registered(ref(3), C));
  }

  private static Match match(int first, int second) {
    return new Match(ref(first), ref(second), MatchLevel.STRONG, 1, "name+phone", List.of());
  }

  @Test
  void merge_movesNoRecord() {
    registerThree();
    decide(new IdentityChange.Merged(A, B, match(1, 2)));
    decide(new IdentityChange.Merged(C, A, match(1, 3)));
    assertThat(map.home(ref(2))).contains(B);
    assertThat(map.customer(ref(2))).contains(C);
    assertThat(map.resolve(B)).isEqualTo(C);
    assertThat(map.identities(C)).containsExactlyInAnyOrder(A, B, C);
    assertThat(map.records(C)).containsExactly(ref(1), ref(2), ref(3));
  }

  @Test
  void unmerge_restoresTheAliasWithWhatWasAttachedToIt() {
    registerThree();
    String merge = decide(new IdentityChange.Merged(A, B, match(1, 2)));
    decide(new IdentityChange.Attached(ref(4), B, match(2, 4)));
    assertThat(map.customer(ref(4))).contains(A);
    decide(new IdentityChange.Unmerged(merge));
    assertThat(map.records(B)).containsExactly(ref(2), ref(4));
    assertThat(map.records(A)).containsExactly(ref(1));
    assertThat(map.isApart(A, B)).isTrue();
    assertThat(map.isApart(B, A)).isTrue();
    assertThat(map.isApart(A, C)).isFalse();
  }

  @Test
  void apart_isInheritedByTheSurvivor_andForgottenByAMergeByHand() {
    registerThree();
    decide(new IdentityChange.DeclaredDifferent(ref(1), ref(2)));
    decide(new IdentityChange.Merged(C, B, match(2, 3)));
    assertThat(map.isApart(A, C)).isTrue();
    assertThat(map.isApart(ref(1), C)).isTrue();
    assertThat(map.isApart(ref(3), A)).isFalse();
    decide(new IdentityChange.Merged(A, C, null));
    assertThat(map.isDeclaredDifferent(ref(1), ref(2))).isFalse();
    assertThat(map.constraints())
        .isEqualTo(new Constraints(List.of(Set.of(ref(1), ref(2))), List.of()));
  }

  @Test
  void constraints_keepAMergeByHand_whoeverHasTheLowerReference() {
    decide(new IdentityChange.Registered(ref(5), A));
    decide(new IdentityChange.Registered(ref(2), B));
    decide(new IdentityChange.Merged(A, B, null));
    assertThat(map.constraints().together()).containsExactly(Set.of(ref(5), ref(2)));
  }

  @Test
  void unmerge_keepsAllAliasesApart() {
    registerThree();
    String inner = decide(new IdentityChange.Merged(B, C, null));
    String outer = decide(new IdentityChange.Merged(A, B, null));
    decide(new IdentityChange.Unmerged(outer));
    decide(new IdentityChange.Unmerged(inner));
    assertThat(map.isApart(A, C)).isTrue();
    assertThat(map.links()).isEmpty();
  }

  @Test
  void split_givesRecordsANewHome() {
    registerThree();
    decide(new IdentityChange.Attached(ref(4), A, match(1, 4)));
    decide(new IdentityChange.DeclaredSame(ref(1), ref(4)));
    CustomerId created = CustomerId.of("D");
    decide(new IdentityChange.SplitOff(new TreeSet<>(Set.of(ref(4))), A, created));
    assertThat(map.customer(ref(4))).contains(created);
    assertThat(map.isApart(A, created)).isTrue();
    assertThat(map.isDeclaredSame(ref(1), ref(4))).isFalse();
    assertThat(map.constraints().apart())
        .containsExactly(new Constraints.Apart(Set.of(ref(1)), Set.of(ref(4))));
  }

  @Test
  void apply_refusesWhatDoesNotFollow() {
    registerThree();
    String merge = decide(new IdentityChange.Merged(A, B, null));
    List<IdentityChange> wrong =
        List.of(
            new IdentityChange.Registered(ref(9), A),
            new IdentityChange.Registered(ref(1), CustomerId.of("D")),
            new IdentityChange.Attached(ref(9), CustomerId.of("D"), match(1, 9)),
            new IdentityChange.Merged(C, B, null),
            new IdentityChange.Merged(CustomerId.of("D"), A, null),
            new IdentityChange.Unmerged("D-1"),
            new IdentityChange.SplitOff(new TreeSet<>(Set.of(ref(3))), A, CustomerId.of("D")),
            new IdentityChange.SplitOff(
                new TreeSet<>(Set.of(ref(1), ref(2))), A, CustomerId.of("D")),
            new IdentityChange.SplitOff(new TreeSet<>(Set.of(ref(1))), A, C));
    for (IdentityChange change : wrong) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> decide(change))
          .withMessageContaining("does not follow");
    }
    assertThat(map.records(A)).containsExactly(ref(1), ref(2));
    assertThat(map.link(merge)).isPresent();
  }
}
