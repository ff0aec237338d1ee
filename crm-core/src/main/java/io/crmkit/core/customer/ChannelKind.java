package io.crmkit.core.customer;

import io.crmkit.core.message.Label;
import io.crmkit.core.message.Labelled;

/** By which means somebody is reached. */
public enum ChannelKind implements Labelled {
    /** A telephone number. */
    PHONE("Phone", "电话"),
    /** A mobile number. */
    MOBILE("Mobile", "手机"),
    /** An e-mail address. */
    E_MAIL("E-mail", "电子邮箱"),
    /** An account of a messenger. */
    MESSENGER("Messenger", "即时通讯"),
    /** An account of a social network. */
    SOCIAL("Social network", "社交媒体"),
    /** A fax number. */
    FAX("Fax", "传真"),
    /** An address on the web. */
    WEB("Web", "网站");

    private final Label label;

    ChannelKind(String en, String zh) {
        this.label = Label.of(en, zh);
    }

    @Override
    public Label label() {
        return label;
    }
}
