// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.compute;

import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.compute.MigrateComputeRequest;
import io.cistern.vim.compute.MigrateComputeResponse;
import io.cistern.vim.compute.MigrationType;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.nova.NovaServer;
import io.cistern.vim.openstack.internal.nova.ServerAction;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Migrate Virtualised Compute Resource, once. Clouds let administrators do it only, by their usual policies. A live
 * migration is not taken back: where it breaks off, the host tells on the next run whether it is done.
 */
final class ComputeMigration {

    private final CallScope scope;
    private final Journal journal;
    private final TargetServer target;
    private final MigrateComputeRequest request;

    ComputeMigration(CallScope scope, Waiter waiter, MigrateComputeRequest request) {
        this.scope = scope;
        this.journal = scope.context().journal();
        this.target = new TargetServer(scope, waiter, request.computeId());
        this.request = request;
    }

    MigrateComputeResponse run() {
        boolean live = request.migrationType().orElse(MigrationType.LIVE_MIGRATION) == MigrationType.LIVE_MIGRATION;
        journal.check(() -> check(target.now(), live));
        String from = journal.remember("from", () -> hostOf(target.now()));
        Optional<String> to = Optional.of(
                        journal.remember("to", () -> destination(target.now()).orElse(MigrationTarget.ANY)))
                .filter(host -> !host.equals(MigrationTarget.ANY));
        scope.context().progress(10, "the machine is on its way from " + from);
        Predicate<NovaServer> arrived = server -> !hostOf(server).equals(from);
        if (live) {
            journal.perform("move", target.id(), () -> moveLive(to, arrived));
            return new MigrateComputeResponse(target.shown());
        }
        ColdMove move = new ColdMove(journal, target, arrived);
        move.begin(ServerAction.migrate(to));
        // Nothing that can fail follows what cannot be taken back.
        MigrateComputeResponse response = new MigrateComputeResponse(target.shown());
        move.confirm();
        return response;
    }

    private void check(NovaServer server, boolean live) {
        OperableStates.check(server, "MIGRATE", live ? OperableStates.MIGRATE_LIVE : OperableStates.SCALE);
        destination(server);
    }

    private Optional<String> destination(NovaServer server) {
        return new MigrationTarget(scope, target.cloud(), server)
                .choose(request.migrationConstraint(), request.affinityOrAntiAffinityConstraints());
    }

    private Optional<String> moveLive(Optional<String> to, Predicate<NovaServer> arrived) {
        return arrived.test(target.settled()) ? Optional.empty() : target.act(ServerAction.liveMigrate(to), arrived);
    }

    /** Members are not told the host; the digest of it that they are told changes with it. */
    private static String hostOf(NovaServer server) {
        return server.hypervisorHostname().or(server::hostId).orElse("");
    }
}
