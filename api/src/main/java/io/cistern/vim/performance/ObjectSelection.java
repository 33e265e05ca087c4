// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Filter;
import io.cistern.internal.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Which objects are meant (IFA 005 clause 8.5.2): either all of some types, or certain instances.
 *
 * @param objectType 0..N; types of object, see {@link ObjectTypes}; not together with instances
 * @param objectFilter 0..1; filter on the objects of these types; only with types
 * @param objectInstanceId 0..N; identifiers of objects; not together with types
 */
public record ObjectSelection(List<String> objectType, Optional<Filter> objectFilter, List<String> objectInstanceId) {

    public ObjectSelection {
        objectType = Attributes.list(objectType, "objectType");
        objectFilter = Attributes.optional(objectFilter);
        objectInstanceId = Attributes.list(objectInstanceId, "objectInstanceId");
    }
}
