// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import io.cistern.administration.RegisterEndpointRequest;
import io.cistern.backend.Capability;
import io.cistern.backend.physical.Fleet;
import io.cistern.backend.physical.TlsPolicy;
import io.cistern.pim.internal.fleet.FleetSettings;
import io.cistern.pim.internal.fleet.ManagedFleets;
import io.cistern.pim.inventory.TrustMode;
import io.cistern.tck.Access;
import io.cistern.tck.Bench;
import io.cistern.tck.BenchState;
import io.cistern.tck.Enrolment;
import io.cistern.tck.PhysicalHoldings;
import io.cistern.tck.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The example under management, as the kit sees it. */
final class ExamplePimSubject implements Subject {
    private static final int SERVERS = 4;
    private static final int SWITCHES = 1;

    private final SimulatedRack rack = new SimulatedRack(SERVERS);
    private final Fleet fleet;
    private final Bench bench;

    ExamplePimSubject() {
        this(PhysicalTampering.NONE);
    }

    /** @param tampering what is put before and behind the management of the fleet */
    ExamplePimSubject(PhysicalTampering tampering) {
        fleet = new ManagedFleets(FleetSettings.DEFAULTS, Clock.systemUTC())
                .manage(tampering.driver().apply(new ExamplePim("example", rack)), new BenchState());
        Enrolment.await(Bench.of(fleet), SERVERS + SWITCHES);
        bench = Bench.of(tampering.fleet().with(fleet, rack));
    }

    @Override
    public Access consumer() {
        return bench;
    }

    @Override
    public Optional<Access> stranger() {
        return Optional.of(bench.within("strangers"));
    }

    @Override
    public Optional<Bench> bench() {
        return Optional.of(bench);
    }

    @Override
    public List<Capability> capabilities() {
        return fleet.description().capabilities();
    }

    @Override
    public Optional<RegisterEndpointRequest> newcomer() {
        return Optional.of(RegisterEndpointRequest.builder()
                .address(rack.unlisted().address())
                .tls(Optional.of(new TlsPolicy(TrustMode.INSECURE, List.of(), false, false)))
                .build());
    }

    @Override
    public Set<String> holdings(String prefix) {
        return new PhysicalHoldings(Bench.of(fleet)).identifiers();
    }

    @Override
    public void close() {
        fleet.close();
    }
}
