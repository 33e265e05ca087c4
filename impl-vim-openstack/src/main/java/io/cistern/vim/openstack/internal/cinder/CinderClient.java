// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cinder;

import io.cistern.backend.StepResult;
import io.cistern.vim.openstack.internal.wire.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Block Storage, as far as it is used. What is not there is empty, not a failure; what changes something returns the id
 * of the request.
 */
public interface CinderClient {

    Optional<CinderVolume> volume(String id);

    Listing<CinderVolume> volumes(VolumeQuery query);

    StepResult createVolume(NewVolume volume);

    Optional<String> deleteVolume(String id);

    Optional<String> addMetadata(String volumeId, Map<String, String> metadata);

    Optional<String> deleteMetadata(String volumeId, String key);

    /** @param size GiB, more than it has */
    Optional<String> extend(String volumeId, long size);

    /** Gives it another type, and moves it where the type needs that. */
    Optional<String> retype(String volumeId, String type);

    /** @param pool {@code host@backend#pool} */
    Optional<String> migrate(String volumeId, String pool);

    Optional<CinderSnapshot> snapshot(String id);

    List<CinderSnapshot> snapshotsOf(String volumeId);

    List<CinderSnapshot> snapshotsHaving(String key, String value);

    StepResult createSnapshot(NewSnapshot snapshot);

    Optional<String> deleteSnapshot(String id);

    List<CinderType> types();

    /** The type of volumes that name none. */
    Optional<CinderType> defaultType();

    List<String> availabilityZones();

    /** Pools; told to administrators. */
    List<CinderPool> pools();

    /** The zone of each service that keeps volumes, by {@code host@backend}; told to administrators. */
    Map<String, String> zonesOfServices();

    /** The quota of a project, by name. */
    Map<String, CinderQuota> quota(String projectId);

    /** Why something went wrong with a volume or snapshot, in words for its owner, newest first. */
    List<String> messages(String id);
}
