// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import java.util.Set;

/** The keys of registry messages that decide something; a message's id is registry, version and key. */
final class MessageKeys {

    /** No further session is possible: Base registry, and what iDRACs say (gofish#75, check_redfish#198). */
    static final Set<String> SESSIONS_USED_UP = Set.of("SessionLimitExceeded", "RAC0218");

    static final Set<String> PASSWORD_EXPIRED = Set.of("PasswordChangeRequired");

    /** The resource is busy or in a state that does not allow it. */
    static final Set<String> BUSY = Set.of(
            "ResourceInUse",
            "ResourceInStandby",
            "InvalidOperationForSystemState",
            "UnableToModifyDuringSystemPOST",
            "OperationFailedResourceInUse");

    static final Set<String> UNSUPPORTED = Set.of(
            "ActionNotSupported",
            "QueryNotSupported",
            "QueryNotSupportedOnResource",
            "QueryNotSupportedOnOperation",
            "PropertyNotWritable",
            "ActionParameterNotSupported",
            "NotImplemented",
            "OperationNotAllowed");

    private MessageKeys() {}

    /** The key of a message id, e.g. {@code ResourceInUse} of {@code Base.1.8.ResourceInUse}. */
    static String of(String messageId) {
        return messageId.substring(messageId.lastIndexOf('.') + 1);
    }
}
