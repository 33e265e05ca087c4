// SPDX-License-Identifier: Apache-2.0
/** What every command has in common: the way to the services, the wait for a call, and how results and failures look. */
package io.cistern.shell.internal;
