package dev.marketplace.identity;

import dev.marketplace.catalogue.boundary.Images;
import dev.marketplace.catalogue.boundary.UploadImage;
import dev.marketplace.identity.boundary.Addresses;
import dev.marketplace.identity.boundary.Administrators;
import dev.marketplace.identity.boundary.Authentication;
import dev.marketplace.identity.boundary.Devices;
import dev.marketplace.identity.boundary.GoogleSignIn;
import dev.marketplace.identity.boundary.PasswordChanges;
import dev.marketplace.identity.boundary.PersonalRecords;
import dev.marketplace.identity.boundary.Profiles;
import dev.marketplace.identity.boundary.Recoveries;
import dev.marketplace.identity.boundary.RegisterUser;
import dev.marketplace.identity.boundary.Registrations;
import dev.marketplace.identity.boundary.Sessions;
import dev.marketplace.identity.boundary.SignIn;
import dev.marketplace.identity.boundary.VerifyCode;
import dev.marketplace.identity.control.AccountMails;
import dev.marketplace.identity.control.AdminBench;
import dev.marketplace.identity.control.Archive;
import dev.marketplace.identity.control.Codes;
import dev.marketplace.identity.control.EmailChanger;
import dev.marketplace.identity.control.Eraser;
import dev.marketplace.identity.control.IdentitySettings;
import dev.marketplace.identity.control.Linker;
import dev.marketplace.identity.control.PasswordSetter;
import dev.marketplace.identity.control.Passwords;
import dev.marketplace.identity.control.Reauthentication;
import dev.marketplace.identity.control.Recoverer;
import dev.marketplace.identity.control.Registrar;
import dev.marketplace.identity.control.Secrets;
import dev.marketplace.identity.control.SessionKeeper;
import dev.marketplace.identity.control.SessionOpening;
import dev.marketplace.identity.control.SignInDesk;
import dev.marketplace.identity.control.SignInThrottle;
import dev.marketplace.identity.control.SignInTrips;
import dev.marketplace.identity.control.ThrottleSettings;
import dev.marketplace.identity.control.Throttles;
import dev.marketplace.identity.control.Tokens;
import dev.marketplace.identity.entity.Account;
import dev.marketplace.identity.store.MongoAccounts;
import dev.marketplace.identity.store.MongoLinks;
import dev.marketplace.identity.store.MongoRegistrations;
import dev.marketplace.identity.store.MongoSessions;
import dev.marketplace.notification.boundary.Mails;
import dev.marketplace.notification.boundary.NewMail;
import dev.marketplace.platform.config.Mode;
import dev.marketplace.platform.config.NodeRole;
import dev.marketplace.platform.config.PlatformSettings;
import dev.marketplace.platform.outbox.Events;
import dev.marketplace.platform.redis.Redis;
import dev.marketplace.shared.Audience;
import dev.marketplace.shared.Caller;
import dev.marketplace.shared.Client;
import dev.marketplace.shared.PersonalData;
import dev.marketplace.shared.Picture;
import dev.marketplace.shared.PictureRef;
import dev.marketplace.shared.Role;
import dev.marketplace.shared.Scope;
import dev.marketplace.shop.boundary.Shops;
import dev.marketplace.testing.RedisServer;
import dev.marketplace.testing.TestClock;
import dev.marketplace.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The whole room without a container: on an embedded database and a real Redis; its mails are kept here. */
public final class IdentityRoom implements AutoCloseable {

    public static final Caller VISITOR = Caller.anonymous(Scope.MAIN, "cor_1");
    public static final String PASSWORD = "correct horse";

    public static final IdentitySettings SETTINGS = new IdentitySettings(
            "an access secret of 32 letters..", "a refresh secret of 32 letters..", Optional.empty(), Optional.empty());

    public static final ThrottleSettings LIMITS = new ThrottleSettings(30, 400, 10);

    public final TestClock clock = new TestClock();
    public final TestDatabase database = new TestDatabase(clock);
    public final MongoAccounts accounts = new MongoAccounts(database.documents, database.outbox, database.indexes);
    public final MongoSessions sessionStore = new MongoSessions(database.documents, database.indexes);
    public final MongoRegistrations pending = new MongoRegistrations(database.documents, database.indexes);
    public final Passwords passwords = new Passwords();
    public final Tokens tokens = new Tokens(SETTINGS, platform("https://shop.example.com"), clock);
    public final SessionKeeper keeper = new SessionKeeper(sessionStore, accounts, tokens, database.ids, clock);
    public final Authentication authentication = new Authentication(tokens, sessionStore, accounts, clock);
    public final List<NewMail> mails = new CopyOnWriteArrayList<>();
    public final Throttles throttles;
    public final Registrations registrations;
    public final Sessions sessions;
    public final Recoveries recoveries;
    public final PasswordChanges passwordChanges;
    public final Devices devices;
    public final Administrators administrators;
    public final Provider provider = new Provider();
    public final GoogleSignIn google;
    public final Addresses addresses;
    public final Profiles profiles;
    public final PersonalRecords personalRecords;
    public final MongoLinks links = new MongoLinks(database.documents, database.indexes);
    public final AddressesInMemory addressStore = new AddressesInMemory();
    /** Whether the seller who asks has a shop. */
    public boolean shopOpen;

    public IdentityRoom() {
        this(RedisServer.empty());
    }

    public IdentityRoom(Redis redis) {
        Events events = new Events(database.ids, clock);
        AccountMails post = new AccountMails(new Mailbox(), database.ids, Runnable::run);
        Secrets secrets = new Secrets(redis, clock);
        throttles = new Throttles(redis, clock);
        Codes codes = new Codes(throttles, secrets, LIMITS, SETTINGS);
        Registrar registrar = new Registrar(codes, passwords, pending, accounts, events, database.ids, clock, post);
        registrations = new Registrations(registrar, pending);
        SessionOpening opening = new SessionOpening(keeper, accounts, post, tokens, clock);
        SignInDesk desk = new SignInDesk(accounts, passwords, new SignInThrottle(throttles, LIMITS));
        sessions = new Sessions(desk, keeper, opening);
        PasswordSetter setter = new PasswordSetter(passwords, accounts, sessionStore, events, post);
        Reauthentication reauthentication = new Reauthentication(accounts, passwords, throttles);
        recoveries = new Recoveries(new Recoverer(codes, secrets, accounts, setter, post, SETTINGS), clock);
        passwordChanges = new PasswordChanges(reauthentication, setter);
        addresses = new Addresses(addressStore, database.ids, clock);
        profiles = new Profiles(
                reauthentication,
                accounts,
                links,
                new EmailChanger(codes, accounts, sessionStore, events, post),
                new Portraits());
        personalRecords = new PersonalRecords(
                reauthentication,
                new Archive(addressStore, sessionStore, List.of(new Stars())),
                new Eraser(accounts, addressStore, links, sessionStore, events, post),
                new OneShop());
        google = new GoogleSignIn(
                new SignInTrips(provider, secrets, platform("https://shop.example.com"), SETTINGS),
                new Linker(links, accounts, events, database.ids, clock),
                links,
                opening,
                reauthentication);
        administrators = new Administrators(accounts, new AdminBench(accounts, sessionStore, events));
        devices = new Devices(sessionStore, clock);
        accounts.prepare(Scope.MAIN);
        sessionStore.prepare(Scope.MAIN);
        pending.prepare(Scope.MAIN);
    }

    public static PlatformSettings platform(String baseUrl) {
        return new PlatformSettings(
                Mode.DEMO, URI.create(baseUrl), NodeRole.ALL, Path.of("target"), ZoneOffset.UTC, Optional.empty());
    }

    /** An account that has the password {@link #PASSWORD}. */
    public Account account(String email, Role... roles) {
        Set<Role> all = Set.of(roles);
        Account account = new Account(
                database.ids.next(all.contains(Role.SELLER) ? "sel" : "usr"),
                "Lena",
                email,
                passwords.hash(PASSWORD),
                all,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                1);
        accounts.insert(Scope.MAIN, account, List.of());
        return account;
    }

    public void register(String email) {
        registrations.register(VISITOR, new RegisterUser("Lena", email, PASSWORD));
    }

    public void verify(String email, String code) {
        registrations.verify(VISITOR, new VerifyCode(Audience.USER, email, code));
    }

    /** Signs in with {@link #PASSWORD} and tells who speaks then. */
    public Caller signedIn(Audience audience, String email) {
        return caller(sessions.signIn(VISITOR, new SignIn(audience, email, PASSWORD))
                        .accessToken())
                .orElseThrow();
    }

    public Optional<Caller> caller(String accessToken) {
        return authentication.byAccessToken(Scope.MAIN, accessToken, "cor_1");
    }

    /** Whether the session is still heard. */
    public boolean heard(Caller caller) {
        return sessionStore
                .byId(Scope.MAIN, caller.sessionId().orElseThrow())
                .filter(session -> session.aliveAt(clock.instant()))
                .isPresent();
    }

    /** A visitor from an address. */
    public static Caller from(String address) {
        return VISITOR.using(new Client(address, "", Optional.empty()));
    }

    /** The code of the newest mail. */
    public String code() {
        return mails.get(mails.size() - 1).model().get("code").toString();
    }

    /** Another one than that of the newest mail. */
    public String wrongCode() {
        return code().equals("000000") ? "000001" : "000000";
    }

    @Override
    public void close() {
        database.close();
    }

    /** Pictures that nobody looks at. */
    private static final class Portraits extends Images {

        @Override
        public PictureRef portrait(Caller caller, UploadImage command) {
            return new PictureRef("img_1", "/portraits/img_1.jpg", 400, 400);
        }

        @Override
        public Picture show(PictureRef ref) {
            return new Picture(ref.id(), "https://images.example.com" + ref.path(), ref.width(), ref.height());
        }
    }

    /** What another room knows. */
    private static final class Stars implements PersonalData {

        @Override
        public String name() {
            return "stars";
        }

        @Override
        public Map<String, Object> of(Caller caller) {
            return Map.of("given", 5, "by", caller.id());
        }
    }

    private final class OneShop extends Shops {

        @Override
        public boolean isOpen(Caller caller) {
            return shopOpen;
        }
    }

    private final class Mailbox extends Mails {

        @Override
        public void queue(Caller caller, NewMail mail) {
            mails.add(mail);
        }
    }
}
