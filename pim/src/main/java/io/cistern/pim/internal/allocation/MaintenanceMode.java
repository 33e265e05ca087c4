// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.allocation;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.pim.Maintenance;
import io.cistern.pim.internal.inventory.Custody;
import io.cistern.pim.internal.inventory.Inventory;
import io.cistern.pim.internal.inventory.Sight;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.lifecycle.ResourceOutcome;
import io.cistern.pim.lifecycle.SetMaintenanceModeRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Resources that are worked on: not chosen, and not acted on by themselves. All of a call, or none. */
public final class MaintenanceMode {

    private static final int ATTEMPTS = 50;

    private final StateStore store;
    private final Inventory inventory;
    private final Clock clock;

    public MaintenanceMode(StateStore store, Inventory inventory, Clock clock) {
        this.store = store;
        this.inventory = inventory;
        this.clock = clock;
    }

    /** Begins or ends it. */
    public List<ResourceOutcome> set(SetMaintenanceModeRequest request, String by, Sight sight) {
        if (request.detach().orElse(false)) {
            throw InfrastructureException.valueNotSupported(
                    "detach", "an endpoint is left alone by its administration", "detach the endpoint");
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Changes changes = new Changes();
            for (String id : request.resourceIds()) {
                StoredState<Custody> custody = custody(id, sight);
                Custody next = custody.value().inMaintenance(work(request, by, custody.value()));
                if (!next.equals(custody.value())) {
                    changes.replace(inventory.custody(), custody, next);
                }
            }
            if (changes.isEmpty() || changes.write(store).isPresent()) {
                return request.resourceIds().stream().map(this::outcome).toList();
            }
        }
        throw Refusals.busy("maintenance of " + request.resourceIds());
    }

    private Optional<Maintenance> work(SetMaintenanceModeRequest request, String by, Custody custody) {
        if (!request.enter()) {
            return Optional.empty();
        }
        return Optional.of(new Maintenance(
                request.reason(),
                custody.maintenance().map(Maintenance::since).orElseGet(clock::instant),
                request.until(),
                by));
    }

    private StoredState<Custody> custody(String id, Sight sight) {
        inventory.custody().reload(id);
        return inventory
                .assets()
                .value(id)
                .filter(sight::sees)
                .flatMap(asset -> inventory.custody().find(id))
                .orElseThrow(() -> Refusals.notFound("resourceIds", id));
    }

    private ResourceOutcome outcome(String id) {
        return new ResourceOutcome(
                id, inventory.custody().value(id).flatMap(Custody::lifecycleState), Optional.empty(), Optional.empty());
    }
}
