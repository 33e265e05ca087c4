// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A document as it is kept.
 *
 * @param collection the collection it belongs to
 * @param key its key in the collection
 * @param version given anew with each change and never twice
 * @param value its content
 */
public record StoredState<T extends Record>(StateCollection<T> collection, String key, long version, T value) {

    public StoredState {
        Attributes.required(collection, "collection");
        Attributes.required(key, "key");
        Attributes.required(value, "value");
    }

    /** Its replacement by another content. */
    public StateChange replacedBy(T other) {
        return new StateChange(collection.name(), key, version, Optional.of(other));
    }

    /** Its removal. */
    public StateChange removed() {
        return new StateChange(collection.name(), key, version, Optional.empty());
    }
}
