namespace Modular.Platform.Http.Outgoing;

/// <summary>No answer came, or none was let come; the message says why and may be shown to whoever gave the address.</summary>
public sealed class OutgoingException : Exception
{
    /// <summary>Creates the exception.</summary>
    public OutgoingException() : base("No answer came.") { }

    /// <summary>Creates the exception.</summary>
    public OutgoingException(string message) : base(message) { }

    /// <summary>Creates the exception with what caused it.</summary>
    public OutgoingException(string message, Exception cause) : base(message, cause) { }
}
