package forestall.cases.similar;

import forestall.cases.money.LossSums;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The money of a case with one significant digit, in whole yuan: enough to persuade, too little to recognise anybody by. Never summed.
 *
 * @param prevented before the transfer
 * @param stopped in the account
 * @param suffered gone
 */
public record RoundMoney(long prevented, long stopped, long suffered) {

    private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);

    public static final RoundMoney NONE = new RoundMoney(0, 0, 0);

    static RoundMoney of(LossSums sums) {
        return new RoundMoney(
                rounded(sums.preventedBeforeTransferFen()),
                rounded(sums.stoppedInAccountFen()),
                rounded(sums.sufferedFen()));
    }

    static long rounded(long fen) {
        return BigDecimal.valueOf(fen, 2)
                .round(ONE_DIGIT)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }
}
