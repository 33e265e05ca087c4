// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import io.cistern.backend.physical.ReadPriority;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.http.HttpTransport;
import io.cistern.pim.redfish.internal.client.Wire.Turn;
import io.cistern.pim.redfish.internal.document.Budget;
import io.cistern.pim.redfish.internal.document.Deviations;
import io.cistern.pim.redfish.internal.document.Vocabulary;
import io.cistern.pim.redfish.internal.governor.FleetGate;
import io.cistern.pim.redfish.internal.governor.Governor;
import io.cistern.pim.redfish.internal.quirk.Quirks;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** The client of one BMC, for all threads. */
public final class RedfishClient {

    private final Bmc bmc;
    private final Governor governor;
    private final AtomicReference<Quirks> quirks = new AtomicReference<>(Quirks.NONE);

    /**
     * @param transport of the process
     * @param fleet what the fleet bears
     * @param vocabulary what the fleet says
     * @param helpers the threads on which {@link RedfishCall#each} works besides its caller
     */
    public RedfishClient(
            ClientSettings settings,
            HttpTransport transport,
            FleetGate fleet,
            Vocabulary vocabulary,
            Executor helpers) {
        this(settings, transport, fleet, vocabulary, helpers, Clock.systemUTC());
    }

    RedfishClient(
            ClientSettings settings,
            HttpTransport transport,
            FleetGate fleet,
            Vocabulary vocabulary,
            Executor helpers,
            Clock clock) {
        Deviations deviations = new Deviations();
        governor = new Governor(settings.limits(), fleet);
        Wire wire = new Wire(settings, transport, governor, quirks::get, deviations, vocabulary);
        ServiceRoots roots = new ServiceRoots(wire);
        bmc = new Bmc(
                settings,
                wire,
                roots,
                settings.credential()
                        .map(account ->
                                new RedfishSession(settings, account, wire, roots, quirks::get, deviations, clock)),
                new BmcMemory(roots, quirks::get, deviations),
                deviations,
                quirks::get,
                new Lanes(settings.limits().requestsInFlight(), helpers));
    }

    /** Begins a piece of work. */
    public RedfishCall open(CallLimit limit, ReadPriority priority) {
        return new RedfishCall(
                bmc, new Turn(priority, limit, new Budget(bmc.settings().requests())));
    }

    /** From now on the BMC is treated like that. */
    public void treatAs(Quirks known) {
        quirks.set(known);
    }

    /** How it is treated. */
    public Quirks quirks() {
        return quirks.get();
    }

    /** In what it differs from the standard. */
    public Deviations deviations() {
        return bmc.deviations();
    }

    /** How many times its usual period a poller should take, for the BMC to keep up. */
    public int stretch() {
        return governor.stretch();
    }

    /** Sends the credential again though it was refused: an administrator says that it is right now. */
    public void tryCredentialAgain() {
        bmc.session().ifPresent(RedfishSession::tryAgain);
    }

    /** Ends all waiting and deletes the session. Nothing is sent afterwards. */
    public void close(CallLimit limit) {
        bmc.session().ifPresent(session -> session.close(limit));
        governor.close();
    }
}
