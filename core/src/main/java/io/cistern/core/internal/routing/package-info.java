// SPDX-License-Identifier: Apache-2.0
/** Which backend serves which infrastructure now, and what becomes of the calls that are with one that leaves. */
package io.cistern.core.internal.routing;
