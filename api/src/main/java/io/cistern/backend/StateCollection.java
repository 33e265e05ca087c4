// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend;

import io.cistern.internal.Attributes;

/**
 * Documents of one kind.
 *
 * @param name its name in the store, at most 64 characters; stays the same through releases, whatever the type is called
 * @param type the type of its documents: a record of scalars, records, lists and maps, read as the elements are: what a
 *     later release has added is absent, what it has dropped is ignored
 */
public record StateCollection<T extends Record>(String name, Class<T> type) {

    public StateCollection {
        Attributes.required(name, "name");
        Attributes.required(type, "type");
    }
}
