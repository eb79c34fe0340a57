namespace Modular.Platform.Jobs;

/// <summary>This worker was believed dead and its job given to another; whatever it still does must not count.</summary>
public sealed class JobLostException : Exception
{
    /// <summary>Creates the exception.</summary>
    public JobLostException() : base("The job was given to another worker.") { }

    /// <summary>Creates the exception.</summary>
    public JobLostException(string message) : base(message) { }

    /// <summary>Creates the exception with what caused it.</summary>
    public JobLostException(string message, Exception cause) : base(message, cause) { }
}
