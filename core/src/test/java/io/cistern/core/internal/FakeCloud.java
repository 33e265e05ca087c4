// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.StepResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An infrastructure that holds named things, and lets a test interfere at every instant of every change. */
public final class FakeCloud {

    private final Map<String, String> tagById = new LinkedHashMap<>();
    private final List<String> history = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private volatile String hold = "";
    private volatile Consumer<String> interference = instant -> {};

    /** Called with {@code before make b}, {@code after make b}, {@code before remove b}, … */
    public void interfere(Consumer<String> with) {
        interference = with;
    }

    /** Throws at an instant, once. */
    public void failOnceAt(String instant, RuntimeException failure) {
        AtomicBoolean first = new AtomicBoolean(true);
        interfere(at -> {
            if (at.equals(instant) && first.getAndSet(false)) {
                throw failure;
            }
        });
    }

    /** Keeps operations that have made a step from going on until they are stopped. */
    public void holdAfter(String step) {
        hold = step;
    }

    boolean holdsAfter(String step) {
        return step.equals(hold);
    }

    /** Fails at an instant, every time. */
    public void failAt(String instant, ErrorCode code) {
        interfere(at -> {
            if (at.equals(instant)) {
                throw new InfrastructureException(code, "the cloud failed " + at, ErrorDetails.NONE);
            }
        });
    }

    StepResult make(String step, String tag) {
        interference.accept("before make " + step);
        String id;
        synchronized (this) {
            id = step + "-" + ids.incrementAndGet();
            tagById.put(id, tag);
            history.add("make " + step);
        }
        interference.accept("after make " + step);
        return new StepResult(id, Optional.of("req-" + id));
    }

    List<StepResult> find(String step, String tag) {
        interference.accept("before find " + step);
        synchronized (this) {
            return tagById.entrySet().stream()
                    .filter(thing -> thing.getValue().equals(tag))
                    .map(thing -> new StepResult(thing.getKey(), Optional.empty()))
                    .toList();
        }
    }

    /** Something that is to be seen once only. */
    String look(String step) {
        synchronized (this) {
            history.add("look at " + step);
        }
        return "seen " + step;
    }

    void remove(String step, String id) {
        interference.accept("before remove " + step);
        synchronized (this) {
            tagById.remove(id);
            history.add("remove " + step);
        }
        interference.accept("after remove " + step);
    }

    void reached(String instant) {
        interference.accept(instant);
    }

    /** Puts a thing there past everybody. */
    public synchronized String plant(String step, String tag) {
        String id = step + "-" + ids.incrementAndGet();
        tagById.put(id, tag);
        return id;
    }

    public synchronized List<String> things() {
        return List.copyOf(tagById.keySet());
    }

    public synchronized List<String> tags() {
        return List.copyOf(tagById.values());
    }

    public synchronized List<String> history() {
        return List.copyOf(history);
    }
}
