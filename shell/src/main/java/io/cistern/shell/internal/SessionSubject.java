// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import java.security.AccessController;
import java.util.Optional;
import javax.security.auth.Subject;

/** The user who is logged in to the console session. */
public final class SessionSubject {

    private SessionSubject() {}

    /** Karaf runs commands and completers with the subject in the access control context; Java 17 has no other way. */
    @SuppressWarnings("removal")
    public static Subject current() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.UNAUTHENTICATED, "nobody is logged in; log in to the console"));
    }
}
