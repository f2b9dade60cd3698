package dev.marketplace.kit.page;

/** Reads a code as people type or paste it: with blanks or dashes, and in the digits of their own keyboard. */
public final class Digits {

    private static final int TEN = 10;

    private Digits() {}

    /** @param typed null stays null. @return without blanks and dashes, digits as 0 to 9 */
    public static String plain(String typed) {
        if (typed == null) {
            return null;
        }
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .filter(sign -> !Character.isWhitespace(sign) && !Character.isSpaceChar(sign) && sign != '-')
                .forEach(sign -> append(plain, sign));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int sign) {
        if (Character.isDigit(sign)) {
            plain.append(Character.digit(sign, TEN));
        } else {
            plain.appendCodePoint(sign);
        }
    }
}
