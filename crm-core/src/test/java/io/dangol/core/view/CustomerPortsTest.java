package io.dangol.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dangol.core.customer.CustomerId;
import io.dangol.core.customer.CustomerStore;
import io.dangol.core.customer.Person;
import io.dangol.core.customer.SourceRef;
import io.dangol.core.flow.Cause;
import io.dangol.core.flow.FlowMove;
import io.dangol.core.flow.FlowState;
import io.dangol.core.flow.FlowSubject;
import io.dangol.core.flow.event.DomainEvent;
import io.dangol.core.flow.event.DomainEvents;
import io.dangol.core.flow.event.EventTypes;
import io.dangol.core.host.AuditEntry;
import io.dangol.core.host.EngineCall;
import io.dangol.core.host.EngineContext;
import io.dangol.core.host.Tenant;
import io.dangol.core.identity.RecordField;
import io.dangol.core.identity.RecordRole;
import io.dangol.core.identity.SourceRecord;
import io.dangol.core.memory.InMemoryAuditLog;
import io.dangol.core.memory.InMemoryCustomerStore;
import io.dangol.core.memory.InMemoryEventOutbox;
import io.dangol.core.memory.InMemoryFlowStore;
import io.dangol.core.memory.InMemoryLeadStore;
import io.dangol.core.memory.InMemorySegmentStore;
import io.dangol.core.memory.InMemorySourceRecordStore;
import io.dangol.core.memory.InMemoryStaffAssignmentStore;
import io.dangol.core.memory.InMemoryTransactionPartyStore;
import io.dangol.core.purchase.party.TransactionParty;
import io.dangol.core.relationship.RollUp;
import io.dangol.core.relationship.StaffAssignment;
import io.dangol.core.relationship.StaffAssignment.StaffRole;
import io.dangol.core.revision.DefinitionId;
import io.dangol.core.revision.DefinitionKind;
import io.dangol.core.sales.lead.Lead;
import io.dangol.core.sales.lead.LeadId;
import io.dangol.core.sales.lead.LeadIntake;
import io.dangol.core.sales.lead.LeadSource;
import io.dangol.core.sales.lead.Prospect;
import io.dangol.core.segment.SegmentAssignment;
import io.dangol.core.segment.SegmentSnapshot;
import io.dangol.core.store.UnitOfWork;
import io.dangol.core.store.Version;
import io.dangol.core.view.TimelineEntry.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept about a customer is exported and erased, whatever port keeps it. */
class CustomerPortsTest {

  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
  private static final byte[] KEY = new byte[32];
  private static final CustomerId KIM = CustomerId.of("C-1");
  private static final CustomerId KIM_AGAIN = CustomerId.of("C-2");
  private static final CustomerId LEE = CustomerId.of("C-3");
  private static final SourceRef OWN_RECORD = SourceRef.of("shop", "1");
  private static final SourceRef RECORD_OF_LEE = SourceRef.of("shop", "3");
  private static final Map<CustomerId, List<SourceRef>> LINKS =
      Map.of(KIM_AGAIN, List.of(OWN_RECORD), LEE, List.of(RECORD_OF_LEE));
  private static final SegmentSnapshot MAY = snapshot(1, "2026-05-01", Map.of(KIM, "BEST"));
  private static final SegmentSnapshot JUNE =
      snapshot(2, "2026-06-01", Map.of(KIM, "AT_RISK", LEE, "BEST"));
  private static final SegmentSnapshot AUGUST = snapshot(2, "2026-08-01", Map.of(KIM, "LOST"));
  private static final DomainEvents EVENTS = DomainEvents.from(URI.create("/crm"));
  private static final DefinitionId RFM = DefinitionId.of(DefinitionKind.MODEL, "rfm");

  private final InMemoryCustomerStore customers = new InMemoryCustomerStore();
  private final InMemorySourceRecordStore records = new InMemorySourceRecordStore();
  private final InMemoryTransactionPartyStore parties = new InMemoryTransactionPartyStore();
  private final InMemoryLeadStore leads = new InMemoryLeadStore();
  private final InMemorySegmentStore segments = new InMemorySegmentStore();
  private final InMemoryStaffAssignmentStore staff = new InMemoryStaffAssignmentStore();
  private final InMemoryFlowStore flows = new InMemoryFlowStore();
  private final InMemoryEventOutbox outbox = new InMemoryEventOutbox();
  private final CustomerPorts ports =
      CustomerPorts.over(customers)
          .sourceRecords(records, id -> LINKS.getOrDefault(id, List.of()))
          .transactionParties(parties)
          .leads(leads)
          .segments(segments)
          .staffAssignments(staff)
          .flows(flows)
          .events(outbox)
          .build();

  @BeforeEach
  void storeWhatIsKnown() {
    customers.save(Person.of(KIM, "Kim Minsu"), Version.NONE);
    customers.save(Person.of(KIM_AGAIN, "Kim M."), Version.NONE);
    customers.save(Person.of(LEE, "Lee"), Version.NONE);
    customers.redirect(KIM_AGAIN, KIM);
    records.appendIfAbsent(record(OWN_RECORD, "Kim M."));
    records.appendIfAbsent(record(RECORD_OF_LEE, "Lee"));
    parties.append(TransactionParty.buyer(RECORD_OF_LEE, LEE));
    parties.append(TransactionParty.recipient(RECORD_OF_LEE, KIM_AGAIN));
    leads.save(
        Lead.captured(
            LeadIntake.of(LeadId.of("L-1"), LeadSource.WALK_IN, NOW, Prospect.person("Kim"))
                .knownAs(KIM)),
        Version.NONE);
    List.of(MAY, JUNE, AUGUST).forEach(segments::add);
    staff.add(StaffAssignment.of(KIM_AGAIN, StaffRole.VIP_STAFF, "staff-7"));
    staff.add(StaffAssignment.of(LEE, StaffRole.SERVICE, "staff-7"));
    flows.save(flow("lead/1", FlowSubject.of(LeadId.of("L-1")), "accept"), Version.NONE);
    flows.save(flow("care/1", FlowSubject.of(KIM), "call"), Version.NONE);
    flows.save(flow("care/2", FlowSubject.of(LEE), "call"), Version.NONE);
    outbox.publish(
        List.of(
            EVENTS.customerRegistered(KIM_AGAIN, NOW),
            EVENTS.customerRegistered(LEE, NOW),
            EVENTS.modelPublished(RFM, 2, NOW)));
  }

  @Test
  void records_haveWhatEveryPortKeeps_underAllIdentities() {
    CustomerRecords all = CustomerViews.over(ports).records(KIM, SEOUL).orElseThrow();
    assertThat(all.sourceRecords()).extracting(SourceRecord::ref).containsExactly(OWN_RECORD);
    assertThat(all.dealings().transactionParties())
        .containsExactly(TransactionParty.recipient(RECORD_OF_LEE, KIM_AGAIN));
    assertThat(all.segments())
        .extracting(SegmentAssignment::segment)
        .containsExactly("BEST", "AT_RISK", "LOST");
    assertThat(all.staffAssignments()).hasSize(1);
    assertThat(all.flows()).extracting(FlowState::key).containsExactly("care/1", "lead/1");
    assertThat(all.events())
        .extracting(DomainEvent::type)
        .containsExactly(EventTypes.CUSTOMER_REGISTERED);
    assertThat(all).hasToString("CustomerRecords[C-1, 2 identities, 10 records]");
  }

  @Test
  void view_hasWhatCountsToday() {
    CustomerView view =
        CustomerViews.over(ports).view(KIM, NOW, SEOUL, RollUp.none()).orElseThrow();
    assertThat(view.segments()).containsExactly(new SegmentAssignment(KIM, JUNE.name(), "AT_RISK"));
    assertThat(view.staffAssignments()).extracting(StaffAssignment::staff).contains("staff-7");
    assertThat(view.openFlows()).extracting(FlowState::key).containsExactly("care/1", "lead/1");
    assertThat(view.timeline().only(Set.of(Kind.FLOW)).entries())
        .extracting(TimelineEntry::detail)
        .containsExactlyInAnyOrder("accept", "call");
  }

  @Test
  void erasure_clearsEveryPort_andLeavesOthersAlone() {
    ErasureReport report = erase(EngineContext.none());
    assertThat(report.cleared())
        .containsEntry(CustomerPart.SOURCE_RECORDS, 1)
        .containsEntry(CustomerPart.TRANSACTION_PARTIES, 1)
        .containsEntry(CustomerPart.SEGMENTS, 3)
        .containsEntry(CustomerPart.STAFF, 1)
        .containsEntry(CustomerPart.LEADS, 1)
        .containsEntry(CustomerPart.FLOWS, 2)
        .containsEntry(CustomerPart.EVENTS, 1)
        .containsEntry(CustomerPart.CUSTOMER, 2);
    assertThat(records.find(OWN_RECORD).orElseThrow().values()).isEmpty();
    assertThat(records.find(RECORD_OF_LEE).orElseThrow().value(RecordField.NAME)).contains("Lee");
    assertThat(parties.of(Set.of(LEE))).hasSize(1);
    assertThat(segments.of(LEE)).hasSize(1);
    assertThat(staff.ofStaff("staff-7")).hasSize(1);
    try (Stream<FlowState> left = flows.stream()) {
      assertThat(left).extracting(FlowState::key).containsExactly("care/2");
    }
    assertThat(outbox.pending(9))
        .containsExactly(EVENTS.customerRegistered(LEE, NOW), EVENTS.modelPublished(RFM, 2, NOW));
    assertThat(erase(EngineContext.none()).total()).isZero();
  }

  @Test
  void leadWithTheIdOfACustomer_isNotTheCustomer() {
    LeadId sameId = LeadId.of(LEE.value());
    leads.save(
        Lead.captured(
            LeadIntake.of(sameId, LeadSource.WALK_IN, NOW, Prospect.person("Kim")).knownAs(KIM)),
        Version.NONE);
    flows.save(flow("lead/2", FlowSubject.of(sameId), "accept"), Version.NONE);
    assertThat(CustomerViews.over(ports).records(KIM, SEOUL).orElseThrow().flows())
        .extracting(FlowState::key)
        .containsExactly("care/1", "lead/1", "lead/2");
    assertThat(CustomerViews.over(ports).records(LEE, SEOUL).orElseThrow().flows())
        .extracting(FlowState::key)
        .containsExactly("care/2");
    erase(EngineContext.none());
    assertThat(flows.ofSubject(FlowSubject.of(LEE))).hasSize(1);
    assertThat(flows.ofSubject(FlowSubject.of(sameId))).isEmpty();
  }

  @Test
  void erasure_isOneUnitOfWork_auditedAndMeasured() {
    InMemoryAuditLog log = new InMemoryAuditLog();
    List<EngineCall> calls = new ArrayList<>();
    List<String> course = new ArrayList<>();
    UnitOfWork transaction =
        work -> {
          course.add("begin, %d entries".formatted(log.entries().size()));
          work.run();
          course.add("commit, %d entries".formatted(log.entries().size()));
        };
    Tenant seoul = Tenant.of("seoul");
    erase(
        EngineContext.none()
            .forTenant(seoul)
            .withUnitOfWork(transaction)
            .withAudit(log)
            .withMetrics(calls::add, () -> 0L));
    assertThat(course).containsExactly("begin, 0 entries", "commit, 1 entries");
    assertThat(log.entries())
        .containsExactly(
            new AuditEntry(
                Optional.of(seoul), "officer-1", Erasure.AUDIT_ACTION, "C-1", "REQUEST", NOW));
    assertThat(calls).extracting(EngineCall::operation).containsExactly("customers.erase");
    assertThat(calls).extracting(EngineCall::items).containsExactly(2L);
  }

  @Test
  void brokenTrail_stopsTheErasure() {
    EngineContext broken =
        EngineContext.none()
            .withAudit(
                entry -> {
                  throw new IllegalStateException("no disk left");
                });
    assertThatIllegalStateException().isThrownBy(() -> erase(broken)).withMessage("no disk left");
  }

  @Test
  void everyPortWithCustomers_canBeReached() {
    Set<Class<?>> reached =
        Stream.concat(
                Stream.of(CustomerStore.class),
                Arrays.stream(CustomerPorts.Builder.class.getMethods())
                    .flatMap(method -> Arrays.stream(method.getParameterTypes())))
            .collect(Collectors.toSet());
    List<Class<?>> ports = portsWithCustomers();
    assertThat(ports).hasSizeGreaterThan(15);
    assertThat(ports)
        .as("give CustomerPorts a part for each of them: else erasure and export miss it")
        .allSatisfy(port -> assertThat(reached).contains(port));
  }

  /** All ports of the module that erase, or that are asked about customers. */
  private static List<Class<?>> portsWithCustomers() {
    try {
      Path place =
          Path.of(CustomerPorts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return portsWithCustomers(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return portsWithCustomers(jar.getPath("/"));
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> portsWithCustomers(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith("Store.class") || name.endsWith("Outbox.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .<Class<?>>map(name -> load(name.replace('/', '.').replace('\\', '.')))
          .filter(Class::isInterface)
          .filter(
              port -> Arrays.stream(port.getMethods()).anyMatch(CustomerPortsTest::isOfCustomers))
          // The common part of four ports, each of which is there itself.
          .filter(port -> !port.getSimpleName().equals("ActivityStore"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfCustomers(Method method) {
    return method.getName().equals("erase")
        || Arrays.stream(method.getGenericParameterTypes())
            .anyMatch(type -> type.getTypeName().contains(CustomerId.class.getName()));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private ErasureReport erase(EngineContext host) {
    return Erasure.over(ports, KEY).in(host).erase(KIM, "officer-1", "REQUEST", NOW).orElseThrow();
  }

  private static SourceRecord record(SourceRef ref, String name) {
    return SourceRecord.of(ref, RecordRole.BUYER, NOW).with(RecordField.NAME, name);
  }

  private static SegmentSnapshot snapshot(
      int version, String day, Map<CustomerId, String> segments) {
    Instant asOf = Instant.parse(day + "T00:00:00Z");
    return SegmentSnapshot.of(new SegmentSnapshot.Name("rfm", version, asOf), segments);
  }

  private static FlowState flow(String key, FlowSubject subject, String place) {
    Instant since = NOW.minusSeconds(60);
    FlowMove move = new FlowMove(null, place, new Cause.Rule(), since, null);
    return new FlowState("lead", 1, key, subject, place, "field-sales", since, null, List.of(move));
  }
}
