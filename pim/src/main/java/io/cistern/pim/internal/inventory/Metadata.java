// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.StateStore;
import io.cistern.backend.StoredState;
import io.cistern.pim.internal.allocation.Refusals;
import io.cistern.pim.internal.store.Changes;
import io.cistern.pim.inventory.Location;
import io.cistern.pim.inventory.UpdateInventoryMetadataRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What operators say of resources, and their management controllers do not know. */
public final class Metadata {

    private static final String LABEL = "labels/";

    private final StateStore store;
    private final Inventory inventory;
    private final Directory directory;

    public Metadata(StateStore store, Inventory inventory, Directory directory) {
        this.store = store;
        this.inventory = inventory;
        this.directory = directory;
    }

    /**
     * Changes it. What is so already stays as it is.
     *
     * @throws InfrastructureException NOT_FOUND; CONFLICT: the resource has changed since it was seen
     */
    public void update(UpdateInventoryMetadataRequest request, Sight sight) {
        String id = request.physicalResourceId();
        StoredState<Asset> asset = inventory
                .assetOf(id)
                .filter(found -> sight.sees(found.value()))
                .orElseThrow(() -> Refusals.notFound("physicalResourceId", id));
        if (!asset.key().equals(id)) {
            throw InfrastructureException.valueNotSupported(
                    "physicalResourceId",
                    "labels, places and tags are kept of whole resources, not of their parts",
                    "give " + asset.key());
        }
        inventory.custody().reload(id);
        StoredState<Custody> custody =
                inventory.custody().find(id).orElseThrow(() -> Refusals.notFound("physicalResourceId", id));
        Custody before = custody.value();
        Custody after = before.described(
                request.resourcePoolId().orElse(before.resourcePoolId()),
                location(request, before, sight),
                tag(request, before),
                labels(request, before));
        if (after.equals(before)) {
            return; // an update that is repeated after a crash finds its own work
        }
        long version = Math.max(asset.version(), custody.version());
        if (version != request.expectedVersion()) {
            throw Refusals.conflict(
                    id,
                    "has changed: it is in version " + version + ", not " + request.expectedVersion(),
                    "look at it again");
        }
        Changes changes = new Changes().replace(inventory.custody(), custody, after);
        if (changes.write(store).isEmpty()) {
            throw Refusals.conflict(id, "is being changed by another caller", "look at it again");
        }
    }

    private Optional<Location> location(UpdateInventoryMetadataRequest request, Custody before, Sight sight) {
        if (request.clearAttribute().contains("location")) {
            return Optional.empty();
        }
        if (request.locationId().isEmpty()) {
            return before.location();
        }
        String id = request.locationId().get();
        return Optional.of(directory
                .locations(sight)
                .filter(location -> location.locationId().equals(id))
                .findFirst()
                .orElseThrow(() -> InfrastructureException.invalidArgument(
                        "locationId", "names a location; there is no " + id, "look the location up and give its id")));
    }

    private static Optional<String> tag(UpdateInventoryMetadataRequest request, Custody before) {
        return request.clearAttribute().contains("assetTag")
                ? Optional.empty()
                : request.assetTag().or(before::assetTag);
    }

    private static Map<String, String> labels(UpdateInventoryMetadataRequest request, Custody before) {
        Map<String, String> labels = new LinkedHashMap<>(before.labels());
        labels.putAll(request.labels());
        request.clearAttribute().stream()
                .filter(path -> path.startsWith(LABEL))
                .forEach(path -> labels.remove(path.substring(LABEL.length())));
        return labels;
    }
}
