package dev.marketplace.external.signin;

import java.net.URI;

/**
 * A provider that people have an account with. It is off where the installation names none: {@link #available} then
 * says so, and pages offer no button.
 */
public interface SignInProvider {

    /** Whether this installation has a provider; asks nobody. */
    boolean available();

    /**
     * Where to send the browser. What is given has to be kept with that browser until it comes back.
     *
     * @throws SignInUnavailable if the provider does not answer, or there is none
     */
    URI begin(BeginSignIn command);

    /**
     * Whom the provider vouches for. A code works once.
     *
     * @throws SignInRefused if the code is used, too old, of another browser or forged, or what it gives is
     * @throws SignInUnavailable if the provider does not answer, or there is none
     */
    ProvenIdentity finish(FinishSignIn command);
}
