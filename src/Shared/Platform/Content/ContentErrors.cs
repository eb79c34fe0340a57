using static Modular.Kernel.ErrorKind;

namespace Modular.Platform.Content;

/// <summary>Why a file is not taken, or not given.</summary>
public static class ContentErrors
{
    private static readonly TimeSpan RetryLater = TimeSpan.FromSeconds(30);

    /// <summary>There is no such content, or no longer.</summary>
    public static readonly Error NotFound = new(ErrorKind.NotFound, "platform.content.not_found", "This file is not there, or no longer.");

    /// <summary>It should be there, and its bytes are not, or not all of them. An operator has to look after it.</summary>
    public static readonly Error Missing = new(ErrorKind.NotFound, "platform.content.missing", "The bytes of this file are lost. It was logged.");

    /// <summary>No bytes came.</summary>
    public static readonly Error Empty = new(Invalid, "platform.content.empty", "The file is empty.", "");

    /// <summary>The form has no file in it.</summary>
    public static readonly Error NoFile = new(Invalid, "platform.content.no_file", "Send one file: as the body itself, or as a field with a file name in multipart/form-data.", "");

    /// <summary>The form has more than one file in it.</summary>
    public static readonly Error SeveralFiles = new(Invalid, "platform.content.several_files", "Send one file at a time.", "");

    /// <summary>The form cannot be read.</summary>
    public static readonly Error Malformed = new(ErrorKind.Malformed, "platform.content.form_malformed", "The form cannot be read to its end.", "");

    /// <summary>The body is compressed on the way, which nobody here undoes.</summary>
    public static readonly Error Encoded = new(Unsupported, "platform.content.encoded", "Send the bytes as they are, without a Content-Encoding.", "Content-Encoding");

    /// <summary>The volume is full.</summary>
    public static readonly Error NoSpace = new(Unavailable, "platform.content.no_space", "There is no room for this file right now.", RetryAfter: RetryLater);

    /// <summary>The volume does not answer.</summary>
    public static readonly Error Away = new(Unavailable, "platform.content.away", "Files cannot be reached right now. Try again in a moment.", RetryAfter: RetryLater);

    /// <summary>The folder is not the one of this database, so nothing in it may be touched.</summary>
    public static readonly Error OtherStore = new(Conflict, "platform.content.other_store", "The content folder is not this database's, or not mounted.");

    /// <summary>More bytes than are taken here.</summary>
    public static Error TooLarge(long most) => new(ErrorKind.TooLarge, "platform.content.too_large", $"A file has at most {most:N0} bytes here.", "");

    /// <summary>The bytes are of no type that is taken.</summary>
    public static Error TypeNotAllowed(IEnumerable<string> allowed) =>
        new(Unsupported, "platform.content.type_not_allowed", $"By its bytes, this file is none of: {string.Join(", ", allowed)}.", "");

    /// <summary>The name or the declared type says otherwise than the bytes.</summary>
    public static Error TypeMismatch(string mediaType) =>
        new(Invalid, "platform.content.type_mismatch", $"By its bytes, this file is {mediaType}; its name or its declared type says otherwise.", "");
}
