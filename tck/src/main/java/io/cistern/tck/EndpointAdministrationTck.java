// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cistern.administration.ApproveEndpointRequest;
import io.cistern.administration.DetachEndpointRequest;
import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.EndpointState;
import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.ImportOutcome;
import io.cistern.administration.ImportedEndpoint;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.administration.RegisterEndpointRequestBuilder;
import io.cistern.administration.RemoveEndpointRequest;
import io.cistern.administration.RepinCertificateRequest;
import io.cistern.administration.ReplaceManagerRequest;
import io.cistern.administration.RotateCredentialsRequest;
import io.cistern.administration.TestEndpointRequest;
import io.cistern.administration.UpdateEndpointAddressRequest;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.pim.inventory.TlsDescription;
import io.cistern.pim.inventory.TrustMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Endpoint Administration, which the standard leaves to the product. Begins with a management service of a server that
 * the PIM does not know yet ({@link Subject#newcomer()}).
 */
public abstract class EndpointAdministrationTck extends PhysicalTck<EndpointAdministration> {
    private static final String NOBODY = "https://127.0.0.1:1";
    private static final String ANOTHER_KEY = "0".repeat(64);

    protected EndpointAdministrationTck() {
        super(EndpointAdministration.class);
    }

    @Override
    Map<String, Request> more(String unknownId) {
        return Map.ofEntries(
                Map.entry("registerEndpoint", newcomer()),
                Map.entry("importEndpoints", new ImportEndpointsRequest(List.of(newcomer()), false, true)),
                Map.entry("approveEndpoint", new ApproveEndpointRequest(unknownId, Optional.of(ANOTHER_KEY))),
                Map.entry("updateEndpointAddress", new UpdateEndpointAddressRequest(unknownId, NOBODY)),
                Map.entry(
                        "replaceManager",
                        new ReplaceManagerRequest(unknownId, Optional.of(NOBODY), Optional.empty(), List.of())),
                Map.entry("rotateCredentials", new RotateCredentialsRequest(unknownId, "env:NOTHING")),
                Map.entry("repinCertificate", new RepinCertificateRequest(unknownId, List.of(ANOTHER_KEY))),
                Map.entry("detachEndpoint", new DetachEndpointRequest(unknownId)),
                Map.entry("removeEndpoint", new RemoveEndpointRequest(unknownId)),
                Map.entry("listEndpoints", new ListEndpointsRequest(Optional.empty(), Page.FIRST)),
                Map.entry("testEndpoint", new TestEndpointRequest(newcomer().address())));
    }

    /** Endpoints, too, are left or changed. */
    @Override
    Set<String> held() {
        Set<String> held = new HashSet<>(super.held());
        endpoints()
                .matching(Filter.ALL)
                .forEach(endpoint -> held.add("endpoint " + endpoint.endpointId() + " at " + endpoint.address()
                        + " with " + endpoint.credentialRef()));
        return held;
    }

    private Listing<Endpoint> endpoints() {
        return new Listing<>(
                (filter, page) -> {
                    var found = done(use()::listEndpoints, new ListEndpointsRequest(Optional.of(filter), page));
                    return new Listing.Part<>(found.endpoints(), found.nextPageToken());
                },
                Endpoint::endpointId,
                "endpointId");
    }

    private RegisterEndpointRequest newcomer() {
        Optional<RegisterEndpointRequest> newcomer = subject().newcomer();
        assumeTrue(newcomer.isPresent(), "there is no management service that the PIM does not know yet");
        return newcomer.get();
    }

    private RegisterEndpointRequestBuilder changed() {
        return RegisterEndpointRequestBuilder.builder(newcomer());
    }

    /** Adds the newcomer until the end of the test. */
    private Endpoint register() {
        Endpoint registered = done(use()::registerEndpoint, newcomer()).endpoint();
        removeLater(registered.endpointId());
        return registered;
    }

    private void removeLater(String id) {
        removeLater(use()::removeEndpoint, new RemoveEndpointRequest(id));
    }

    private Endpoint approve(Endpoint endpoint) {
        return done(use()::approveEndpoint, approval(endpoint, keyOf(endpoint))).endpoint();
    }

    private static ApproveEndpointRequest approval(Endpoint endpoint, Optional<String> key) {
        return new ApproveEndpointRequest(endpoint.endpointId(), key);
    }

    private static Optional<String> keyOf(Endpoint endpoint) {
        return endpoint.service().flatMap(service -> service.tls()).map(TlsDescription::spkiSha256);
    }

    private Set<String> inventoried() {
        Set<String> ids = new HashSet<>();
        servers().stream().map(PhysicalResource::physicalResourceId).forEach(ids::add);
        return ids;
    }

    /** The servers behind an endpoint. */
    private List<String> serversBehind(Endpoint endpoint) {
        Set<String> all = inventoried();
        return endpoint.resourceIds().stream().filter(all::contains).toList();
    }

    @Test
    void register_showsWhatWasLookedAt_andWaitsForApproval() {
        needs("registerEndpoint");
        Set<String> before = inventoried();

        Endpoint registered = register();

        assertThat(registered.state()).isEqualTo(EndpointState.DISCOVERED);
        assertThat(registered.service()).isPresent();
        assertThat(registered.address()).isEqualTo(newcomer().address());
        assertThat(registered.credentialRef()).isEqualTo(newcomer().credentialRef());
        assertThat(registered.resourceIds()).isEmpty();
        assertThat(endpoints().find(registered.endpointId())).isPresent();
        assertThat(inventoried()).isEqualTo(before);
    }

    @Test
    void register_failsWithConflict_whenTheAddressIsTaken_howeverItIsWritten() {
        needs("registerEndpoint");
        Endpoint registered = register();

        assertThat(assertRefused(ErrorCode.CONFLICT, use()::registerEndpoint, newcomer()))
                .hasMessageContaining(registered.endpointId());
        assertRefused(
                ErrorCode.CONFLICT,
                use()::registerEndpoint,
                changed().address(newcomer().address() + "/").build());
    }

    @Test
    void register_refusesWhatIsNoAddressAndNoReference_andRepeatsNoSecret() {
        needs("registerEndpoint");
        assertInvalid(
                "address",
                use()::registerEndpoint,
                changed().address("ftp://192.0.2.1").build());
        assertInvalid(
                "tls.pins",
                use()::registerEndpoint,
                changed()
                        .tls(Optional.of(new TlsPolicy(TrustMode.PIN, List.of(), false, false)))
                        .build());
        InfrastructureException failure = assertRefused(
                ErrorCode.INVALID_ARGUMENT,
                use()::registerEndpoint,
                changed().credentialRef(Optional.of("admin:s3cret")).build());
        assertThat(failure.details().attribute()).contains("credentialRef");
        assertThat(failure.toString() + failure.details()).doesNotContain("s3cret");
    }

    @Test
    void registerAndTest_failWithUnreachable_whereNobodyAnswers() {
        needs("registerEndpoint");
        assertRefused(
                ErrorCode.RESOURCE_UNREACHABLE,
                use()::registerEndpoint,
                changed().address(NOBODY).build());
        assertRefused(ErrorCode.RESOURCE_UNREACHABLE, use()::testEndpoint, new TestEndpointRequest(NOBODY));
    }

    @Test
    void approve_bringsWhatIsBehindTheEndpointIntoTheInventory() {
        needs("approveEndpoint");
        Set<String> before = inventoried();

        Endpoint approved = approve(register());

        assertThat(approved.state()).isEqualTo(EndpointState.ENROLLED);
        assertThat(serversBehind(approved)).isNotEmpty().doesNotContainAnyElementsOf(before);
    }

    @Test
    void approve_failsWhereTheKeyIsNotTheOneThatIsMet_andSendsNoCredential() {
        needs("approveEndpoint");
        Endpoint registered = register();
        assumeTrue(registered.tls().trustMode() == TrustMode.TOFU, "the newcomer is not trusted on first use");

        assertInvalid("spkiSha256", use()::approveEndpoint, approval(registered, Optional.empty()));
        assertRefused(ErrorCode.CONFLICT, use()::approveEndpoint, approval(registered, Optional.of(ANOTHER_KEY)));
        assertThat(endpoints().find(registered.endpointId()))
                .map(Endpoint::state)
                .contains(EndpointState.DISCOVERED);
    }

    @Test
    void list_filtersAndPages() {
        needs("listEndpoints");
        List<String> ids = List.of(
                register().endpointId(),
                endpoints().matching(Filter.parse("(eq,state,ENROLLED)")).get(0).endpointId());

        endpoints().assertFiltersOn("address", newcomer().address(), ids);
        endpoints().assertFiltersOn("state", EndpointState.DISCOVERED.name(), ids);
        endpoints().assertPages(ids);
        endpoints().assertNothingIsASuccess();
    }

    @Test
    void import_changesNothing_whereItIsOnlyTried() {
        needs("importEndpoints");
        Set<String> before = held();

        List<ImportedEndpoint> tried = imported(false, true, newcomer());

        assertThat(tried).extracting(ImportedEndpoint::outcome).containsExactly(ImportOutcome.ADDED);
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void import_leavesWhatIsThere_whenItIsRepeated() {
        needs("importEndpoints");
        ImportedEndpoint added = imported(false, false, newcomer()).get(0);
        removeLater(added.endpointId().orElseThrow());
        Set<String> before = held();

        assertThat(imported(false, false, newcomer()))
                .containsExactly(new ImportedEndpoint(added.address(), ImportOutcome.UNCHANGED, added.endpointId()));
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void import_addsNone_whereOneIsThereAsSomethingElseOrBreaksARule() {
        needs("importEndpoints");
        RegisterEndpointRequest other = changed().address(NOBODY).build();
        register();

        InfrastructureException conflict = assertRefused(
                ErrorCode.CONFLICT,
                use()::importEndpoints,
                new ImportEndpointsRequest(
                        List.of(
                                other,
                                changed()
                                        .expectedSerial(Optional.of(name("serial")))
                                        .build()),
                        false,
                        false));
        assertThat(conflict).hasMessageContaining(newcomer().address()).hasMessageContaining("expectedSerial");
        assertInvalid(
                "endpoints[1].address",
                use()::importEndpoints,
                new ImportEndpointsRequest(
                        List.of(other, changed().address("nowhere").build()), false, false));
        assertInvalid(
                "endpoints", use()::importEndpoints, new ImportEndpointsRequest(List.of(other, other), false, false));
    }

    private List<ImportedEndpoint> imported(boolean approve, boolean dryRun, RegisterEndpointRequest... endpoints) {
        return done(use()::importEndpoints, new ImportEndpointsRequest(List.of(endpoints), approve, dryRun))
                .endpoints();
    }

    @Test
    void updateAddress_keepsTheFormer_whereNobodyAnswersAtTheNewOne() {
        needs("updateEndpointAddress");
        Endpoint approved = approve(register());

        assertRefused(
                ErrorCode.RESOURCE_UNREACHABLE,
                use()::updateEndpointAddress,
                new UpdateEndpointAddressRequest(approved.endpointId(), NOBODY));
        assertThat(endpoints().find(approved.endpointId())).map(Endpoint::state).contains(EndpointState.ENROLLED);
    }

    @Test
    void detach_leavesWhatIsKnown_andEndsWithAnApproval() {
        needs("detachEndpoint");
        Endpoint approved = approve(register());
        List<String> behind = serversBehind(approved);

        Endpoint detached = done(use()::detachEndpoint, new DetachEndpointRequest(approved.endpointId()))
                .endpoint();

        assertThat(detached.state()).isEqualTo(EndpointState.DETACHED);
        assertThat(endpoints().find(approved.endpointId())).map(Endpoint::state).contains(EndpointState.DETACHED);
        assertThat(inventoried()).containsAll(behind);
        assertThat(approve(approved).state()).isEqualTo(EndpointState.ENROLLED);
    }

    @Test
    void remove_takesWhatIsBehindTheEndpoint() {
        needs("removeEndpoint");
        Set<String> before = inventoried();
        RemoveEndpointRequest removal =
                new RemoveEndpointRequest(approve(register()).endpointId());

        done(use()::removeEndpoint, removal);

        assertThat(inventoried()).isEqualTo(before);
        assertThat(endpoints().find(removal.endpointId())).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, use()::removeEndpoint, removal);
    }

    @Test
    void remove_failsWithConflict_whileAServerBehindItIsInUse() {
        needs("removeEndpoint");
        Endpoint approved = approve(register());
        String server = serversBehind(approved).get(0);
        allocate(cluster("user"), server);

        assertThat(assertRefused(
                        ErrorCode.CONFLICT, use()::removeEndpoint, new RemoveEndpointRequest(approved.endpointId())))
                .hasMessageContaining(server);
        assertThat(inventoried()).contains(server);
    }
}
