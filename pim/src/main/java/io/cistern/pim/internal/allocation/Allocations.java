// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.allocation;

import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.pim.Allocation;
import io.cistern.pim.ConsumerRef;
import io.cistern.pim.LifecycleState;
import io.cistern.pim.ResourceKind;
import io.cistern.pim.internal.inventory.Asset;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.store.Changes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which consumer uses which resource; all of a call, or none. */
public final class Allocations {

    private static final int ATTEMPTS = 50;

    /** States in which a resource can be used by somebody. */
    private static final Set<LifecycleState> USABLE = EnumSet.of(
            LifecycleState.AVAILABLE,
            LifecycleState.RESERVED,
            LifecycleState.PROVISIONED,
            LifecycleState.EXTERNALLY_PROVISIONED);

    private static final Set<ResourceKind> ALLOCATABLE = EnumSet.of(ResourceKind.COMPUTE_SERVER, ResourceKind.SWITCH);

    private final StateStore store;
    private final Inventory inventory;
    private final Clock clock;

    public Allocations(StateStore store, Inventory inventory, Clock clock) {
        this.store = store;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** All there are. */
    public Stream<Allocation> all() {
        return inventory.custody().all().stream().flatMap(custody -> custody.value().allocation().stream());
    }

    /**
     * Allocates resources. Those that the consumer has already stay as they are.
     *
     * @param expectedVersions the versions that the caller saw, by resource
     */
    public List<Allocation> allocate(
            List<String> resourceIds,
            ConsumerRef consumer,
            String tenantId,
            Map<String, Long> expectedVersions,
            Sight sight) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Changes changes = new Changes();
            List<Allocation> allocations = new ArrayList<>();
            for (String id : resourceIds) {
                StoredState<Custody> custody = custody(id, sight);
                Optional<Allocation> present = custody.value()
                        .allocation()
                        .filter(use -> use.consumerRef().equals(consumer)
                                && use.tenantId().equals(tenantId));
                if (present.isPresent()) {
                    allocations.add(present.get());
                    continue;
                }
                check(id, custody, tenantId, Optional.ofNullable(expectedVersions.get(id)));
                Allocation allocation = Allocation.builder()
                        .resourceId(id)
                        .tenantId(tenantId)
                        .consumerRef(consumer)
                        .since(clock.instant())
                        .build();
                allocations.add(allocation);
                changes.replace(inventory.custody(), custody, custody.value().allocated(allocation));
            }
            if (changes.isEmpty() || changes.write(store).isPresent()) {
                return allocations;
            }
        }
        throw Refusals.busy("allocation of " + resourceIds);
    }

    /** Takes resources back from a consumer. They are not erased, and what is provisioned stays so. */
    public void deallocate(List<String> resourceIds, ConsumerRef consumer, Sight sight) {
        Instant now = clock.instant();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Changes changes = new Changes();
            for (String id : resourceIds) {
                StoredState<Custody> custody = custody(id, sight);
                Optional<ConsumerRef> user = custody.value().allocation().map(Allocation::consumerRef);
                if (user.isPresent()) {
                    if (!same(user.get(), consumer)) {
                        throw Refusals.conflict(
                                id,
                                "is used by " + user.get().type() + " "
                                        + user.get().id(),
                                "name its consumer");
                    }
                    changes.replace(
                            inventory.custody(), custody, custody.value().deallocated(now));
                }
            }
            if (changes.isEmpty() || changes.write(store).isPresent()) {
                return;
            }
        }
        throw Refusals.busy("deallocation of " + resourceIds);
    }

    private static boolean same(ConsumerRef one, ConsumerRef other) {
        return one.type() == other.type() && one.id().equals(other.id());
    }

    /** As it is in the store: whoever was first is seen. */
    private StoredState<Custody> custody(String id, Sight sight) {
        inventory.custody().reload(id);
        Asset asset = inventory
                .assets()
                .value(id)
                .filter(sight::sees)
                .orElseThrow(() -> Refusals.notFound("resourceIds", id));
        if (!ALLOCATABLE.contains(asset.resource().resourceKind())) {
            throw Refusals.conflict(id, "is a " + asset.resource().resourceKind(), "allocate servers and switches");
        }
        return inventory.custody().find(id).orElseThrow(() -> Refusals.notFound("resourceIds", id));
    }

    private void check(String id, StoredState<Custody> document, String tenantId, Optional<Long> expectedVersion) {
        Custody custody = document.value();
        long version = Math.max(
                document.version(),
                inventory.assets().find(id).map(StoredState::version).orElse(0L));
        if (expectedVersion.filter(expected -> expected != version).isPresent()) {
            throw Refusals.conflict(
                    id,
                    "has changed: it is in version " + version + ", not " + expectedVersion.get(),
                    "look at it again");
        }
        if (custody.allocation().isPresent()) {
            throw Refusals.conflict(id, "is used by another consumer", "deallocate it there");
        }
        if (custody.reservation()
                .filter(held -> !held.tenantId().equals(tenantId))
                .isPresent()) {
            throw Refusals.conflict(id, "is held for another tenant", "wait until its reservation ends");
        }
        if (custody.maintenance().isPresent()) {
            throw Refusals.conflict(id, "is in maintenance", "end its maintenance");
        }
        if (custody.lifecycleState().filter(state -> !USABLE.contains(state)).isPresent()) {
            throw Refusals.conflict(id, "is " + custody.lifecycleState().get(), "wait until it is one of " + USABLE);
        }
    }
}
