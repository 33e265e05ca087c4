// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.testing;

import io.cistern.backend.BackendLeavingException;
import io.cistern.backend.Journal;
import io.cistern.backend.StepResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A journal in memory that outlives the runs of an operation, and can break off a run before or after any change: what
 * a crash leaves behind is what this keeps.
 */
public final class MemoryJournal implements Journal {

    private final String operationId;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Set<String> performed = new HashSet<>();
    private final List<String> reached = new ArrayList<>();
    private int instants;
    private int breakAt = Integer.MAX_VALUE;
    private boolean begun;

    private static final class Entry {
        private Optional<String> resourceId = Optional.empty();
        private final Find find;
        private final Undo undo;

        private Entry(Find find, Undo undo) {
            this.find = find;
            this.undo = undo;
        }
    }

    public MemoryJournal(String operationId) {
        this.operationId = operationId;
    }

    public String operationId() {
        return operationId;
    }

    /** The next run breaks off at that instant, counted from 1; instants lie before and after each change. */
    public void breakAt(int instant) {
        instants = 0;
        breakAt = instant;
        reached.clear();
    }

    /** The steps that the last run came to, whether or not it made them. */
    public List<String> reached() {
        return List.copyOf(reached);
    }

    @Override
    public void check(Runnable checks) {
        if (!begun) {
            checks.run();
        }
    }

    @Override
    public String step(String key, Find find, Create create, Undo undo) {
        if (key.length() > 18) {
            throw new IllegalArgumentException("key too long: " + key);
        }
        reached.add(key);
        Entry known = entries.get(key);
        if (known != null && known.resourceId.isPresent()) {
            return known.resourceId.get();
        }
        Entry entry = new Entry(find, undo);
        entries.put(key, entry);
        begun = true;
        instant();
        Optional<StepResult> found = Optional.empty();
        if (known != null) {
            List<StepResult> all = find.find();
            all.stream().skip(1).forEach(surplus -> undo.undo(surplus.resourceId()));
            found = all.stream().findFirst();
        }
        StepResult result = found.orElseGet(create::create);
        instant();
        entry.resourceId = Optional.of(result.resourceId());
        return result.resourceId();
    }

    @Override
    public void perform(String key, String resourceId, Action action) {
        if (performed.contains(key)) {
            return;
        }
        begun = true;
        instant();
        action.run();
        instant();
        performed.add(key);
    }

    @Override
    public String remember(String key, Supplier<String> fact) {
        begun = true;
        return facts.computeIfAbsent(key, unknown -> fact.get());
    }

    @Override
    public String ownershipTag(String key) {
        return "cistern:" + operationId + ":" + key;
    }

    /** Takes everything back, last first, as the gateway does when an operation fails. */
    public void undoAll() {
        List<Entry> all = new ArrayList<>(entries.values());
        Collections.reverse(all);
        for (Entry entry : all) {
            if (entry.resourceId.isPresent()) {
                entry.undo.undo(entry.resourceId.get());
            } else {
                entry.find.find().forEach(found -> entry.undo.undo(found.resourceId()));
            }
        }
        entries.clear();
    }

    private void instant() {
        if (++instants == breakAt) {
            throw new BackendLeavingException();
        }
    }
}
