// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.security;

import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** Checks a password against the container's users. */
@FunctionalInterface
interface ContainerLogin {

    /** The user; empty: the name or the password is wrong. */
    Optional<Subject> login(String name, char[] password);

    /** The JAAS realm of that name. */
    static ContainerLogin realm(String realm) {
        return (name, password) -> {
            Subject subject = new Subject();
            try {
                new LoginContext(realm, subject, callbacks -> answer(callbacks, name, password)).login();
                return Optional.of(subject);
            } catch (LoginException e) {
                return Optional.empty();
            }
        };
    }

    private static void answer(Callback[] callbacks, String name, char[] password) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback asked) {
                asked.setName(name);
            } else if (callback instanceof PasswordCallback asked) {
                asked.setPassword(password.clone());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }
}
