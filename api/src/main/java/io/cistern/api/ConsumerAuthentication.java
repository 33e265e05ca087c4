// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import javax.security.auth.Subject;

/**
 * Turns credentials into a {@link Consumer} (Ccm-Vim.012). An OSGi service of bundle scope.
 *
 * <p>Each method throws {@link InfrastructureException} with {@link ErrorCode#UNAUTHENTICATED} where the credential is
 * not accepted. The message never tells which part was wrong.
 */
public interface ConsumerAuthentication {

    /**
     * Authenticates by name and password, against the JAAS realm of the container.
     *
     * @param name the user's name
     * @param password the password; not kept
     */
    Consumer password(String name, char[] password);

    /**
     * Authenticates by bearer token: a signed JWT of a configured issuer.
     *
     * @param token the token as it was received
     */
    Consumer bearerToken(String token);

    /**
     * A subject that the container has authenticated already, such as that of a console session.
     *
     * @param subject with the principals of the user, its groups and roles
     */
    Consumer subject(Subject subject);

    /**
     * The identity of the bundle that obtained this service, for consumers in the same container. Bundles are trusted
     * code: this is for attribution and mistakes, not a defence.
     */
    Consumer callingBundle();
}
