// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import io.cistern.backend.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One kind of thing in the simulated cloud, in the order in which they were made; each bears the mark of its maker. */
final class Table<E> {
    private record Row<E>(String mark, E element) {}

    private final Map<String, Row<E>> rows = new LinkedHashMap<>();
    private final UnaryOperator<E> view;

    Table() {
        this(UnaryOperator.identity());
    }

    /** @param view adds what other tables know */
    Table(UnaryOperator<E> view) {
        this.view = view;
    }

    /** Makes one; the cloud chooses its identifier. */
    StepResult add(String mark, Function<String, E> element) {
        return put(UUID.randomUUID().toString(), mark, element);
    }

    /** Makes one with an identifier of the consumer. */
    StepResult put(String id, String mark, Function<String, E> element) {
        Row<E> row = new Row<>(mark, element.apply(id));
        synchronized (this) {
            rows.put(id, row);
        }
        return new StepResult(id, Optional.empty());
    }

    /** What a step has made. */
    synchronized List<StepResult> marked(String mark) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().mark().equals(mark))
                .map(row -> new StepResult(row.getKey(), Optional.empty()))
                .toList();
    }

    Optional<E> find(String id) {
        return Optional.ofNullable(row(id)).map(Row::element).map(view);
    }

    private synchronized Row<E> row(String id) {
        return rows.get(id);
    }

    List<E> all() {
        return rows().stream().map(Row::element).map(view).toList();
    }

    private synchronized List<Row<E>> rows() {
        return List.copyOf(rows.values());
    }

    /** The identifiers of all. */
    synchronized List<String> ids() {
        return List.copyOf(rows.keySet());
    }

    /** Changes one, if it is still there. */
    synchronized void change(String id, UnaryOperator<E> change) {
        rows.computeIfPresent(id, (same, row) -> new Row<>(row.mark(), change.apply(row.element())));
    }

    /** Removes one; succeeds if it is gone already, as an undo must. */
    synchronized void remove(String id) {
        rows.remove(id);
    }
}
