// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck;

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
 * The journal of one operation, in memory. It outlives the runs of the operation and can break off a run before or
 * after any change: what a crash leaves behind is what it keeps.
 */
final class BenchJournal implements Journal {
    private static final int LONGEST_KEY = 18;

    private final String operationId;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Set<String> intended = new HashSet<>();
    private final Set<String> performed = new HashSet<>();
    private int breakAt = Integer.MAX_VALUE;
    private int instant;
    private Supplier<RuntimeException> fault = BackendLeavingException::new;

    private record Step(Optional<String> resourceId, Find find, Undo undo) {
        Step made(String id) {
            return new Step(Optional.of(id), find, undo);
        }
    }

    BenchJournal(String operationId) {
        this.operationId = operationId;
    }

    /** The next run breaks off at an instant, counted from 1; instants lie before and after each change. */
    void breakAt(int next, Supplier<RuntimeException> reason) {
        instant = 0;
        breakAt = next;
        fault = reason;
    }

    /** The next run does not break off. */
    void mend() {
        breakAt = Integer.MAX_VALUE;
    }

    @Override
    public void check(Runnable checks) {
        if (steps.isEmpty() && intended.isEmpty() && facts.isEmpty()) {
            checks.run();
        }
    }

    @Override
    public String step(String key, Find find, Create create, Undo undo) {
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("the key of a step has at most " + LONGEST_KEY + " characters: " + key);
        }
        Step known = steps.get(key);
        if (known != null && known.resourceId().isPresent()) {
            return known.resourceId().get();
        }
        Step step = new Step(Optional.empty(), find, undo);
        steps.put(key, step);
        pass();
        String id = (known == null ? Optional.<String>empty() : kept(step))
                .orElseGet(() -> create.create().resourceId());
        pass();
        steps.put(key, step.made(id));
        return id;
    }

    private static Optional<String> kept(Step step) {
        List<StepResult> found = step.find().find();
        found.stream().skip(1).forEach(surplus -> step.undo().undo(surplus.resourceId()));
        return found.stream().findFirst().map(StepResult::resourceId);
    }

    @Override
    public void perform(String key, String resourceId, Action action) {
        if (performed.contains(key)) {
            return;
        }
        intended.add(key);
        pass();
        action.run();
        pass();
        performed.add(key);
    }

    @Override
    public String remember(String key, Supplier<String> fact) {
        return facts.computeIfAbsent(key, unknown -> fact.get());
    }

    @Override
    public String ownershipTag(String key) {
        return "cistern:" + operationId + ":" + key;
    }

    /** Takes everything back, last first, as the gateway does when an operation fails. */
    void undo() {
        List<Step> made = new ArrayList<>(steps.values());
        Collections.reverse(made);
        made.forEach(step -> step.resourceId()
                .ifPresentOrElse(step.undo()::undo, () -> step.find().find().forEach(found -> step.undo()
                        .undo(found.resourceId()))));
        steps.clear();
    }

    private void pass() {
        if (++instant == breakAt) {
            throw fault.get();
        }
    }
}
