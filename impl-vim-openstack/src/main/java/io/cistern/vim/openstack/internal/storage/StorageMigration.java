// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.MigrationConstraint;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.CinderPool;
import io.cistern.vim.openstack.internal.cinder.CinderType;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cloud.CallScope;
import io.cistern.vim.openstack.internal.cloud.CloudAccess;
import io.cistern.vim.storage.MigrateStorageRequest;
import io.cistern.vim.storage.MigrateStorageResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Migrate Virtualised Storage Resource, once. Block Storage wants to be told the pool and lets administrators choose it
 * only; without that right the cloud's refusal is passed on before anything is changed.
 */
final class StorageMigration {

    private static final String CONSTRAINT = "migrationConstraint";
    private static final Set<String> CAN_MOVE = Set.of("available", "in-use");

    private final CallScope scope;
    private final Journal journal;
    private final CloudAccess cloud;
    private final CinderClient cinder;
    private final CinderVolume before;
    private final Volumes volumes;
    private final MigrateStorageRequest request;

    StorageMigration(CallScope scope, Waiter waiter, MigrateStorageRequest request) {
        Target target = Target.of(scope, request.storageId());
        this.scope = scope;
        this.journal = scope.context().journal();
        this.cloud = target.cloud();
        this.cinder = cloud.cinder();
        this.before = target.volume();
        this.volumes = new Volumes(cinder, waiter, scope.limit());
        this.request = request;
    }

    MigrateStorageResponse run() {
        String id = request.storageId();
        journal.check(() -> {
            verify();
            pool();
        });
        String pool = journal.remember("pool", this::pool);
        journal.perform("migrate", pool, () -> migrate(id, pool));
        CinderVolume after = volumes.await(
                id, volume -> !isMoving(volume) && !volume.status().equals("maintenance"));
        if (after.host().filter(pool::equals).isEmpty()) {
            throw notMoved(after, pool);
        }
        return new MigrateStorageResponse(StorageMapper.toStorage(cloud, after));
    }

    private Optional<String> migrate(String id, String pool) {
        boolean moved = cinder.volume(id)
                .filter(volume -> volume.host().filter(pool::equals).isEmpty() && !isMoving(volume))
                .isEmpty();
        return moved ? Optional.empty() : cinder.migrate(id, pool);
    }

    private static boolean isMoving(CinderVolume volume) {
        return volume.migrationStatus()
                .filter(status -> Set.of("starting", "migrating", "completing").contains(status))
                .isPresent();
    }

    private void verify() {
        if (!CAN_MOVE.contains(before.status()) || isMoving(before)) {
            throw StorageFailures.wrongState(before, "is available or in use to be moved", "wait for it or repair it");
        }
        if (!cinder.snapshotsOf(before.id()).isEmpty()) {
            throw StorageFailures.wrongState(
                    before, "has no snapshots to be moved", "delete them with DELETE_SNAPSHOT");
        }
    }

    /**
     * Where it goes: a pool that the constraints allow, and not the one where it is. Where none is named, one that its
     * flavour allows, with the most room: Cinder's scheduler is not asked about pools that are named to it.
     */
    private String pool() {
        List<CinderPool> pools = cinder.pools();
        Optional<String> wanted = request.migrationConstraint().flatMap(MigrationConstraint::hostId);
        wanted.ifPresent(host -> known(pools, host));
        VolumePlacement placement = new VolumePlacement(cloud, scope)
                .of(before.id())
                .inGroupsOf(before)
                .under(request.affinityOrAntiAffinityConstraints());
        Optional<String> zone = request.migrationConstraint()
                .flatMap(MigrationConstraint::zoneId)
                .or(placement::zone);
        Map<String, String> zones = zone.isPresent() ? cinder.zonesOfServices() : Map.of();
        Optional<CinderType> type =
                before.typeName().flatMap(name -> cloud.lookups().volumeType(cloud, name));
        return pools.stream()
                .filter(CinderPool::isUp)
                .filter(pool -> wanted.isPresent()
                        || type.map(known -> known.leadsTo(pool)).orElse(true))
                .filter(pool -> wanted.filter(host -> !host.equals(pool.name())).isEmpty())
                .filter(pool -> zone.filter(name -> !name.equals(zones.get(pool.service())))
                        .isEmpty())
                .sorted(Comparator.comparingDouble(CinderPool::free).reversed())
                .map(CinderPool::name)
                .filter(name -> before.host().filter(name::equals).isEmpty())
                .filter(name -> placement.together().stream()
                        .allMatch(volume -> volume.host().filter(name::equals).isPresent()))
                .filter(name -> placement.apart().stream()
                        .noneMatch(volume -> volume.host().filter(name::equals).isPresent()))
                .findFirst()
                .orElseThrow(this::nowhere);
    }

    private void known(List<CinderPool> pools, String host) {
        if (pools.stream().noneMatch(pool -> pool.name().equals(host))) {
            throw InfrastructureException.invalidArgument(
                    CONSTRAINT + ".hostId",
                    "names a pool; there is no " + host,
                    "choose among: "
                            + String.join(
                                    ", ", pools.stream().map(CinderPool::name).toList()));
        }
        if (before.host().filter(host::equals).isPresent()) {
            throw StorageFailures.wrongState(before, "is not in " + host + " already", "name another pool");
        }
    }

    private InfrastructureException nowhere() {
        return new InfrastructureException(
                ErrorCode.NO_CAPACITY,
                "storage resource " + before.id() + ": no other pool satisfies its flavour and the constraints",
                ErrorDetails.builder()
                        .resourceId(before.id())
                        .attribute(CONSTRAINT)
                        .remedy("relax the constraints or add a pool")
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }

    private InfrastructureException notMoved(CinderVolume volume, String pool) {
        List<String> messages = cinder.messages(volume.id());
        return new InfrastructureException(
                ErrorCode.CONFLICT,
                "storage resource " + volume.id() + ": it could not be moved to " + pool + " and is where it was"
                        + (messages.isEmpty() ? "" : ": " + String.join("; ", messages)),
                ErrorDetails.builder()
                        .resourceId(volume.id())
                        .rule("fits the flavour of the storage resource, of which the back ends may be given")
                        .remedy("name a pool that its flavour allows, or change the flavour first")
                        .origin(ErrorOrigin.BACKEND)
                        .build());
    }
}
