// SPDX-License-Identifier: Apache-2.0
/** The commands of the platform itself, {@code cistern:}. */
package io.cistern.shell.internal.platform;
