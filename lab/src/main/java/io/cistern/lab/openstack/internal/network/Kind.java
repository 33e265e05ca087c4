// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.network;

import java.util.function.Function;

/**
 * What a kind of resource is called.
 *
 * @param singular the member of a body that has one
 * @param plural the member of a body that has several
 * @param path the collection
 * @param notFound what is said of one that is not there
 */
record Kind(String singular, String plural, String path, Function<String, NeutronFault> notFound) {

    /** A kind whose names follow the rule. */
    static Kind of(String singular) {
        String type = Character.toUpperCase(singular.charAt(0)) + singular.substring(1);
        return new Kind(singular, singular + "s", singular + "s", id -> NeutronFault.notFound(type, id));
    }
}
