// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.storage;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import io.cistern.backend.support.CallLimit;
import io.cistern.backend.support.Waiter;
import io.cistern.vim.openstack.internal.cinder.CinderClient;
import io.cistern.vim.openstack.internal.cinder.CinderSnapshot;
import io.cistern.vim.openstack.internal.cinder.CinderVolume;
import io.cistern.vim.openstack.internal.cinder.NewSnapshot;
import io.cistern.vim.openstack.internal.cinder.NewVolume;
import io.cistern.vim.openstack.internal.cinder.VolumeQuery;
import io.cistern.vim.openstack.internal.cloud.MarkedStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes volumes and snapshots that carry their mark in their metadata, and waits for them to come and go. */
public final class Volumes {

    /** The key of the mark: never shown, and refused in requests, by its prefix. */
    public static final String MARK = "cistern.mark";

    private static final Set<String> BEING_MADE = Set.of("creating", "downloading");

    /** In these states something is under way; the next state tells how it ended. */
    private static final Set<String> UNDER_WAY = Set.of(
            "creating",
            "downloading",
            "attaching",
            "detaching",
            "reserved",
            "extending",
            "uploading",
            "retyping",
            "backing-up",
            "restoring-backup",
            "deleting");

    private static final int LOOKS_FOR_A_BACK_END = 5;

    private final CinderClient cinder;
    private final Waiter waiter;
    private final CallLimit limit;

    public Volumes(CinderClient cinder, Waiter waiter, CallLimit limit) {
        this.cinder = cinder;
        this.waiter = waiter;
        this.limit = limit;
    }

    /**
     * Makes a volume, once; it may not be ready yet.
     *
     * @param volume makes the body, given the metadata that marks it
     */
    public String make(MarkedStep steps, String key, Function<Map<String, String>, NewVolume> volume) {
        return retrace(steps, key, mark -> cinder.createVolume(volume.apply(Map.of(MARK, mark))));
    }

    /** The step in which a volume was made; where it was not, another one is made so. */
    public String retrace(MarkedStep steps, String key, Function<String, StepResult> create) {
        return steps.make(
                key,
                mark -> cinder.volumes(VolumeQuery.having(MARK, mark)).items().stream()
                        .map(CinderVolume::id)
                        .toList(),
                create,
                this::remove);
    }

    /** Makes a snapshot, once; it may not be ready yet. */
    String makeSnapshot(MarkedStep steps, String key, Function<Map<String, String>, NewSnapshot> snapshot) {
        Function<String, StepResult> create = mark -> cinder.createSnapshot(snapshot.apply(Map.of(MARK, mark)));
        Journal.Undo undo = this::removeSnapshot;
        return steps.make(
                key,
                mark -> cinder.snapshotsHaving(MARK, mark).stream()
                        .map(CinderSnapshot::id)
                        .toList(),
                create,
                undo);
    }

    /** Waits until it can be used, or has failed. */
    public CinderVolume awaitMade(String id) {
        CinderVolume volume = await(id, seen -> !BEING_MADE.contains(seen.status()));
        if (volume.status().startsWith("error")) {
            throw failed(volume, "/volumes");
        }
        return volume;
    }

    /**
     * Looks again at a volume that can be used until it tells which back end keeps it: Cinder saves that after the state
     * (create_volume in cinder/volume/manager.py).
     */
    CinderVolume awaitBackEnd(CinderVolume made) {
        CinderVolume seen = made;
        for (int look = 0; look < LOOKS_FOR_A_BACK_END && seen.serviceId().isEmpty(); look++) {
            limit.pause(waiter.longest());
            seen = cinder.volume(made.id()).orElseThrow(() -> StorageFailures.vanished(made.id()));
        }
        return seen;
    }

    /** Waits until nothing is under way with it. */
    CinderVolume awaitSettled(String id) {
        return await(id, volume -> !UNDER_WAY.contains(volume.status()));
    }

    /** Waits until something holds for it. */
    CinderVolume await(String id, Predicate<CinderVolume> settled) {
        return waiter.until(limit, () -> cinder.volume(id), seen -> seen.map(settled::test)
                        .orElse(true))
                .orElseThrow(() -> StorageFailures.vanished(id));
    }

    /** What it went wrong with, in the words of Block Storage. */
    InfrastructureException failed(CinderVolume volume, String path) {
        return failed(volume.id(), volume.status(), path);
    }

    /** Some of the words come a moment after the state. */
    private InfrastructureException failed(String id, String status, String path) {
        List<String> messages = cinder.messages(id);
        if (messages.isEmpty()) {
            limit.pause(waiter.first());
            messages = cinder.messages(id);
        }
        return StorageFailures.inError(id, status, messages, path);
    }

    CinderSnapshot awaitSnapshot(String id) {
        CinderSnapshot snapshot = waiter.until(limit, () -> cinder.snapshot(id), seen -> seen.map(
                                found -> !found.status().equals("creating"))
                        .orElse(true))
                .orElseThrow(() -> StorageFailures.vanished(id));
        if (!snapshot.status().equals("available")) {
            throw failed(id, snapshot.status(), "/snapshots");
        }
        return snapshot;
    }

    /** Removes it once nothing is under way with it and no server has it any more; gone is well. */
    public void remove(String id) {
        Optional<CinderVolume> there = cinder.volume(id);
        if (there.filter(Volumes::isBusy).isPresent()) {
            there = waiter.until(limit, () -> cinder.volume(id), seen -> seen.map(volume -> !isBusy(volume))
                    .orElse(true));
        }
        if (there.isPresent()) {
            cinder.deleteVolume(id);
            awaitGone(id);
        }
    }

    private static boolean isBusy(CinderVolume volume) {
        return UNDER_WAY.contains(volume.status()) || volume.status().equals("in-use");
    }

    /** Waits until it is gone. */
    void awaitGone(String id) {
        waiter.until(limit, () -> cinder.volume(id), seen -> seen.map(
                                volume -> !volume.status().equals("deleting"))
                        .orElse(true))
                .ifPresent(left -> {
                    throw failed(left, "/volumes/" + id);
                });
    }

    /** Removes a snapshot and waits until it is gone; gone is well. */
    void removeSnapshot(String id) {
        if (cinder.snapshot(id).isEmpty()) {
            return;
        }
        waiter.until(limit, () -> cinder.snapshot(id), seen -> seen.map(
                        found -> !found.status().equals("creating"))
                .orElse(true));
        cinder.deleteSnapshot(id);
        awaitSnapshotGone(id);
    }

    void awaitSnapshotGone(String id) {
        waiter.until(limit, () -> cinder.snapshot(id), seen -> seen.map(
                                found -> !found.status().equals("deleting"))
                        .orElse(true))
                .ifPresent(left -> {
                    throw failed(id, left.status(), "/snapshots/" + id);
                });
    }

    /** The mark that it carries; {@code ""}: none. */
    public static String markOf(CinderVolume volume) {
        return volume.metadata().getOrDefault(MARK, "");
    }

    /** Metadata with the mark; the mark is last, so that it cannot be overwritten. */
    public static Map<String, String> marked(Map<String, String> metadata, Map<String, String> mark) {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.putAll(mark);
        return all;
    }
}
