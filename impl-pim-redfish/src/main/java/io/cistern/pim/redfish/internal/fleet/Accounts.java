// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.fleet;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.SecretReference;
import io.cistern.pim.redfish.internal.client.Credential;
import java.util.function.Supplier;

/** The accounts of BMCs, by reference: a secret is one line {@code user:password}, read anew for each login. */
final class Accounts {

    private static final String ATTRIBUTE = "credentialRef";

    private Accounts() {}

    /**
     * Reads a reference.
     *
     * @throws InfrastructureException INVALID_ARGUMENT: it is none
     */
    static Supplier<Credential> of(String reference) {
        SecretReference secret = SecretReference.of(ATTRIBUTE, reference);
        return () -> parse(secret.read());
    }

    private static Credential parse(String secret) {
        int colon = secret.indexOf(':');
        if (colon < 1) {
            throw InfrastructureException.invalidArgument(
                    ATTRIBUTE,
                    "refers to a secret of the form user:password; this one has no user",
                    "write the name of the account, a colon and the password on one line");
        }
        return new Credential(secret.substring(0, colon), secret.substring(colon + 1));
    }
}
