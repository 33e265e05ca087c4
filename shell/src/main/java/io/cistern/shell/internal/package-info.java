// SPDX-License-Identifier: Apache-2.0
/** The interfaces as Karaf commands. */
package io.cistern.shell.internal;
