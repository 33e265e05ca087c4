// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim;

import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.administration.RepinCertificateRequest;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.contract.Refusal;
import io.cistern.pim.inventory.QueryCapacityRequest;
import io.cistern.pim.inventory.QueryPhysicalResourceInventoryRequest;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequestBuilder;
import io.cistern.pim.lifecycle.AllocatePhysicalResourceRequest;
import io.cistern.pim.lifecycle.LabelExpression;
import io.cistern.pim.lifecycle.LabelOperator;
import io.cistern.pim.lifecycle.LabelSelector;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.pim.lifecycle.ResourceSelectionBuilder;
import io.cistern.pim.performance.CreatePmJobRequest;
import io.cistern.pim.performance.PmJobCriteria;
import io.cistern.pim.topology.CompareWiringRequest;
import io.cistern.pim.topology.ExpectedLink;
import io.cistern.pim.topology.FindSharedFailureDomainsRequest;
import io.cistern.pim.topology.QueryTopologyRequest;
import io.cistern.pim.topology.WiringEnd;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of requests to a PIM. */
class PhysicalRequestsTest {

    private static final ConsumerRef CLUSTER =
            new ConsumerRef(ConsumerType.CIS_CLUSTER, "c-1", Optional.of("worker"), Optional.of("node-1"), Map.of());

    static Stream<Request> acceptable() {
        return Stream.of(
                query("(eq,resourceKind,DRIVE);(gt,capacityBytes,1000);(cont,components/model,P5)"),
                new QueryCapacityRequest(Optional.empty(), List.of()),
                update().labels(Map.of("rack", "r-1")).build(),
                update().clearAttribute(List.of("labels/rack")).build(),
                reserve(selection().build(), Duration.ofDays(7)),
                reserve(selection().resourceIds(List.of("s-1", "s-2")).build(), Duration.ofMinutes(1)),
                reserve(labels(LabelOperator.EXISTS, List.of()), Duration.ofMinutes(1)),
                new AllocatePhysicalResourceRequest(List.of("s-1"), CLUSTER, Map.of("s-1", 3L)),
                QueryTopologyRequest.builder().consumerRef(CLUSTER).build(),
                new CompareWiringRequest(List.of(new ExpectedLink(
                        end(Optional.of("s-1"), Optional.empty()),
                        end(Optional.empty(), Optional.of("00:11:22:33:44:55"))))),
                job(List.of("s-1"), Optional.empty(), 10, 60),
                RegisterEndpointRequest.builder().address("https://192.0.2.10").build());
    }

    @ParameterizedTest
    @MethodSource("acceptable")
    void validate_accepts(Request request) {
        Refusal.accepted(request);
    }

    static Stream<Refusal> refused() {
        return Stream.of(
                new Refusal("capacity", "names an attribute", query("(gt,capacity,1)")),
                new Refusal("healthState", "one of OK", query("(eq,healthState,FINE)")),
                new Refusal("labels", "another change", update().build()),
                new Refusal(
                        "duration",
                        "7 days",
                        reserve(selection().build(), Duration.ofDays(7).plusSeconds(1))),
                new Refusal(
                        "selection.count",
                        "greater than zero",
                        reserve(selection().count(0L).build())),
                new Refusal(
                        "selection.count",
                        "at most 1000",
                        reserve(selection().count(1_001L).build())),
                new Refusal(
                        "selection.count",
                        "number of resourceIds",
                        reserve(selection()
                                .resourceIds(List.of("s-1"))
                                .count(2L)
                                .build())),
                new Refusal(
                        "selection.healthMinimum",
                        "OK or WARNING",
                        reserve(selection().healthMinimum(HealthState.CRITICAL).build())),
                new Refusal(
                        "selection.labelSelector.expressions[0].values",
                        "IN and NOT_IN",
                        reserve(labels(LabelOperator.IN, List.of()))),
                new Refusal(
                        "expectedVersion",
                        "names resources",
                        new AllocatePhysicalResourceRequest(List.of("s-1"), CLUSTER, Map.of("s-2", 3L))),
                new Refusal(
                        "rootNodeId",
                        "does not go with",
                        QueryTopologyRequest.builder()
                                .rootNodeId("n")
                                .siteId("s")
                                .build()),
                new Refusal(
                        "resourceIds", "at least two", new FindSharedFailureDomainsRequest(List.of("s-1"), List.of())),
                new Refusal(
                        "expected[0].zEnd",
                        "names a physicalResourceId",
                        new CompareWiringRequest(List.of(new ExpectedLink(
                                end(Optional.of("s-1"), Optional.empty()), end(Optional.empty(), Optional.empty()))))),
                new Refusal("objectIds", "not both", job(List.of(), Optional.empty(), 10, 60)),
                new Refusal("objectIds", "not both", job(List.of("s-1"), Optional.of(Filter.ALL), 10, 60)),
                new Refusal("criteria.collectionPeriod", "10 seconds", job(List.of("s-1"), Optional.empty(), 9, 18)),
                new Refusal("criteria.reportingPeriod", "multiple", job(List.of("s-1"), Optional.empty(), 10, 25)),
                new Refusal(
                        "address",
                        "https or http",
                        RegisterEndpointRequest.builder().address("192.0.2.10").build()),
                new Refusal("address", "nothing else", new TestEndpointRequest("https://root:calvin@192.0.2.10")),
                new Refusal("address", "nothing else", new TestEndpointRequest("https://192.0.2.10/redfish/v1")),
                new Refusal("address", "nothing else", new UpdateEndpointAddressRequest("e-1", "https://")),
                new Refusal("credentialRef", "never the secret", new RotateCredentialsRequest("e-1", "root:calvin")),
                new Refusal("tls.pins", "where trustMode is PIN", trusted(TrustMode.PIN, List.of(), false)),
                new Refusal("tls.pins", "is empty", trusted(TrustMode.CA, List.of("a".repeat(64)), false)),
                new Refusal("tls.verifyHostName", "CA", trusted(TrustMode.TOFU, List.of(), true)),
                new Refusal(
                        "endpoints[0].tls.pins",
                        "not looked at",
                        new ImportEndpointsRequest(
                                List.of(RegisterEndpointRequest.builder()
                                        .address("https://192.0.2.10")
                                        .build()),
                                true,
                                false)),
                new Refusal("pins[0]", "64 hexadecimal", new RepinCertificateRequest("e-1", List.of("ab:cd"))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void validate_refuses(Refusal refusal) {
        refusal.verify();
    }

    private static Request trusted(TrustMode mode, List<String> pins, boolean verifyHostName) {
        return RegisterEndpointRequest.builder()
                .address("https://192.0.2.10")
                .tls(Optional.of(new TlsPolicy(mode, pins, verifyHostName, false)))
                .build();
    }

    private static Request query(String filter) {
        return QueryPhysicalResourceInventoryRequest.builder()
                .filter(Filter.parse(filter))
                .page(Page.FIRST)
                .build();
    }

    private static UpdateInventoryMetadataRequestBuilder update() {
        return UpdateInventoryMetadataRequest.builder()
                .physicalResourceId("s-1")
                .expectedVersion(1);
    }

    private static ResourceSelectionBuilder selection() {
        return ResourceSelection.builder();
    }

    private static ResourceSelection labels(LabelOperator operator, List<String> values) {
        return selection()
                .labelSelector(new LabelSelector(Map.of(), List.of(new LabelExpression("rack", operator, values))))
                .build();
    }

    private static Request reserve(ResourceSelection selection) {
        return reserve(selection, Duration.ofHours(1));
    }

    private static Request reserve(ResourceSelection selection, Duration duration) {
        return new ReservePhysicalResourceRequest(selection, duration, Optional.empty());
    }

    private static WiringEnd end(Optional<String> physicalResourceId, Optional<String> macAddress) {
        return new WiringEnd(physicalResourceId, macAddress, Optional.empty(), Optional.empty());
    }

    private static Request job(List<String> objectIds, Optional<Filter> filter, long collect, long report) {
        return CreatePmJobRequest.builder()
                .objectType(ResourceKind.COMPUTE_SERVER)
                .objectIds(objectIds)
                .objectFilter(filter)
                .criteria(PmJobCriteria.builder()
                        .performanceMetricGroup(List.of("POWER"))
                        .collectionPeriod(Duration.ofSeconds(collect))
                        .reportingPeriod(Duration.ofSeconds(report))
                        .build())
                .build();
    }
}
