// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.volume;

import io.cistern.lab.openstack.internal.Identifiers;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.identity.Project;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The volumes and snapshots there are, and what becomes of them by itself: they are made, moved, deleted. */
public final class BlockStorage {

    static final String ZONE = "nova";

    /** A volume whose name starts so fails, as in the real cloud of {@code itests/openstack}. */
    private static final String FAILING = "fail-me";

    private static final String DRIVER_FAILED =
            "create volume from backend storage:Driver failed to create the volume.";
    private static final String NO_BACKEND = "schedule allocate volume:Could not find any available weighted backend.";

    private static final int LIMIT_OF_SNAPSHOTS = 10;

    private final Clock clock;
    private final Timeline timeline;
    private final Duration time;
    private final List<VolumeType> types = List.of(
            VolumeType.of("hdd", null, "hdd", Map.of()),
            VolumeType.of("multi", null, "ssd", Map.of("multiattach", "<is> True")),
            VolumeType.of("ssd", null, "ssd", Map.of()),
            VolumeType.of("__DEFAULT__", "Default Volume Type", "", Map.of()));
    private final List<Pool> pools = List.of(Pool.of("ssd", 5_000), Pool.of("hdd", 50_000));
    private final Map<String, Volume> volumes = new LinkedHashMap<>();
    private final Map<String, Snapshot> snapshots = new LinkedHashMap<>();

    /** @param time that anything takes */
    public BlockStorage(Clock clock, Timeline timeline, Duration time) {
        this.clock = clock;
        this.timeline = timeline;
        this.time = time;
    }

    public Map<String, Volume> volumes() {
        return volumes;
    }

    public Map<String, Snapshot> snapshots() {
        return snapshots;
    }

    List<VolumeType> types() {
        return types;
    }

    /** By id or name. */
    Optional<VolumeType> type(String idOrName) {
        return types.stream()
                .filter(type -> type.id().equals(idOrName) || type.name().equals(idOrName))
                .findFirst();
    }

    VolumeType defaultType() {
        return type("ssd").orElseThrow();
    }

    List<Pool> pools() {
        return pools;
    }

    Instant now() {
        return clock.instant();
    }

    /** Accepts a volume; it is made later, in a pool that its type and its constraints leave. */
    Volume accept(Volume volume, List<String> together, List<String> apart) {
        volumes.put(volume.id(), volume);
        timeline.later(time, () -> make(volume, together, apart));
        return volume;
    }

    private void make(Volume volume, List<String> together, List<String> apart) {
        Optional<Pool> pool = pools.stream()
                .filter(candidate -> suits(candidate, volume.type))
                .filter(candidate -> used(candidate) + volume.size <= candidate.capacity())
                .filter(candidate -> together.stream().allMatch(other -> isIn(other, candidate)))
                .filter(candidate -> apart.stream().noneMatch(other -> isIn(other, candidate)))
                .findFirst();
        if (volume.name().startsWith(FAILING)) {
            volume.messages.addAll(List.of(DRIVER_FAILED, NO_BACKEND, DRIVER_FAILED, DRIVER_FAILED));
            settle(volume, "error");
        } else if (pool.isEmpty()) {
            volume.messages.add(NO_BACKEND);
            settle(volume, "error");
        } else {
            volume.pool = pool;
            settle(volume, "available");
        }
    }

    private static boolean suits(Pool pool, VolumeType type) {
        return type.backend().isEmpty() || type.backend().equals(pool.backend());
    }

    private boolean isIn(String volumeId, Pool pool) {
        return Optional.ofNullable(volumes.get(volumeId))
                .flatMap(volume -> volume.pool)
                .filter(pool::equals)
                .isPresent();
    }

    long used(Pool pool) {
        return volumes.values().stream()
                .filter(volume -> volume.pool.filter(pool::equals).isPresent())
                .mapToLong(volume -> volume.size)
                .sum();
    }

    private void settle(Volume volume, String status) {
        volume.status = status;
        volume.updatedAt = Optional.of(now());
    }

    void delete(Volume volume) {
        settle(volume, "deleting");
        timeline.later(time, () -> volumes.remove(volume.id()));
    }

    void extend(Volume volume, long size) {
        String before = volume.status;
        settle(volume, "extending");
        timeline.later(time, () -> {
            volume.size = size;
            settle(volume, before);
        });
    }

    void retype(Volume volume, VolumeType type) {
        String before = volume.status;
        settle(volume, "retyping");
        timeline.later(time, () -> {
            volume.type = type;
            volume.pool = volume.pool
                    .filter(pool -> suits(pool, type))
                    .or(() -> pools.stream().filter(pool -> suits(pool, type)).findFirst());
            settle(volume, before);
        });
    }

    /** The scheduler refuses a pool that the type is not for. Recording: volume-migrated. */
    void migrate(Volume volume, Pool to) {
        volume.migrationStatus = Optional.of("starting");
        timeline.later(time, () -> {
            boolean suits = suits(to, volume.type);
            volume.migrationStatus = Optional.of(suits ? "success" : "error");
            volume.pool = suits ? Optional.of(to) : volume.pool;
            volume.updatedAt = Optional.of(now());
        });
    }

    Snapshot accept(Snapshot snapshot) {
        snapshots.put(snapshot.id(), snapshot);
        timeline.later(time, () -> snapshot.status = "available");
        return snapshot;
    }

    void delete(Snapshot snapshot) {
        snapshot.status = "deleting";
        timeline.later(time, () -> snapshots.remove(snapshot.id()));
    }

    Stream<Snapshot> snapshotsOf(Volume volume) {
        return snapshots.values().stream().filter(snapshot -> snapshot.volume == volume);
    }

    /** A volume that a server of the project can be given; Nova asks. */
    public Optional<Volume> attachable(String id, String projectId) {
        return Optional.ofNullable(volumes.get(id))
                .filter(volume -> volume.plan.projectId().equals(projectId));
    }

    /** Whether it can be given to one more server. */
    public boolean isFree(Volume volume) {
        return volume.status.equals("available") || volume.isAttached() && volume.type.multiattach();
    }

    /** The servers that use it. */
    public List<String> usersOf(Volume volume) {
        return volume.attachments.stream().map(Volume.Attachment::serverId).toList();
    }

    /** Gives it to a server. */
    public void attach(Volume volume, String serverId, String device) {
        volume.attach(serverId, device, now());
    }

    /** The id of its attachment to a server. */
    public String attachmentId(Volume volume, String serverId) {
        return volume.attachments.stream()
                .filter(attachment -> attachment.serverId().equals(serverId))
                .map(Volume.Attachment::id)
                .findFirst()
                .orElse(null);
    }

    /** Takes it from a server, after a while. */
    public void detachLater(Volume volume, String serverId) {
        settle(volume, "detaching");
        timeline.later(time, () -> volume.detach(serverId, now()));
    }

    /** Takes it from a server that is gone; with it goes the volume, if it was to. */
    public void release(String volumeId, String serverId, boolean deleteOnTermination) {
        Optional.ofNullable(volumes.get(volumeId)).ifPresent(volume -> {
            volume.detach(serverId, now());
            if (deleteOnTermination) {
                delete(volume);
            }
        });
    }

    // -- quota

    long volumesOf(Project project) {
        return owned(project).count();
    }

    /** Snapshots count too. */
    long gigabytesOf(Project project) {
        return owned(project).mapToLong(volume -> volume.size).sum()
                + snapshots.values().stream()
                        .filter(snapshot -> snapshot.projectId.equals(project.id()))
                        .mapToLong(snapshot -> snapshot.size)
                        .sum();
    }

    long snapshotsOf(Project project) {
        return snapshots.values().stream()
                .filter(snapshot -> snapshot.projectId.equals(project.id()))
                .count();
    }

    Stream<Volume> owned(Project project) {
        return volumes.values().stream()
                .filter(volume -> volume.plan.projectId().equals(project.id()));
    }

    int limitOfSnapshots(Project project) {
        return project.limit("volumes") == Project.UNLIMITED ? Project.UNLIMITED : LIMIT_OF_SNAPSHOTS;
    }

    /** Recordings: volume-create-over-quota, volume-create-count-over-quota, volume-extend-over-quota. */
    void requireRoom(Project project, long gigabytes) {
        int limit = project.limit("gigabytes");
        long used = gigabytesOf(project);
        if (limit != Project.UNLIMITED && used + gigabytes > limit) {
            throw CinderFault.overQuota("VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed"
                    + " gigabytes quota. Requested " + gigabytes + "G, quota is " + limit + "G and " + used
                    + "G has been consumed.");
        }
    }

    void requireRoomForOne(Project project) {
        if (project.isFull("volumes", volumesOf(project))) {
            throw CinderFault.overQuota("VolumeLimitExceeded: Maximum number of volumes allowed ("
                    + project.limit("volumes") + ") exceeded for quota 'volumes'.");
        }
    }

    static String newId() {
        return Identifiers.uuid();
    }
}
