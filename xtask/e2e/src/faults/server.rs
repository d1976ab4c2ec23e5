//! A server that says what it is told to say, byte by byte, and remembers what it was asked.

use anyhow::Result;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

/// What happens to one connection, once a request is there. Then it is closed.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Send(Vec<u8>),
    /// Sends the bytes, and then these again and again, as long as somebody reads.
    Endless(Vec<u8>, Vec<u8>),
    /// Sends the bytes, and then one byte at a time, slowly.
    Drip(Vec<u8>),
    /// Sends one after the other, the next only when the client says that it has made something of the last one.
    Pieces(Vec<Vec<u8>>),
    /// The same, but that the connection breaks after the last one.
    BrokenPieces(Vec<Vec<u8>>),
    /// Sends the bytes, and then breaks the connection.
    Reset(Vec<u8>),
    Silence,
}

/// A server on the loopback interface; it ends with the runtime that it runs on.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    sent: Arc<Mutex<usize>>,
    turns: Arc<Semaphore>,
}

impl Server {
    /// Treats each connection as `acts` say, in their order, and all further ones as the last says.
    pub(crate) async fn start(acts: Vec<Act>) -> Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let server = Self {
            address: listener.local_addr()?,
            requests: Arc::default(),
            sent: Arc::default(),
            turns: Arc::new(Semaphore::new(0)),
        };
        let (requests, sent, turns) =
            (Arc::clone(&server.requests), Arc::clone(&server.sent), Arc::clone(&server.turns));
        tokio::spawn(async move {
            for turn in 0.. {
                let Ok((stream, _)) = listener.accept().await else { return };
                let act = acts.get(turn).or(acts.last()).cloned().unwrap_or(Act::Silence);
                let (requests, sent, turns) = (Arc::clone(&requests), Arc::clone(&sent), Arc::clone(&turns));
                // A client that has gone away is no concern of the server.
                tokio::spawn(async move { drop(perform(stream, act, &requests, &sent, &turns).await) });
            }
        });
        Ok(server)
    }

    /// The requests that came, head and body.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().map(|it| it.clone()).unwrap_or_default()
    }

    /// The client has made something of the last piece.
    pub(crate) fn go_on(&self) {
        self.turns.add_permits(1);
    }

    /// How many bytes have left.
    pub(crate) fn sent(&self) -> usize {
        self.sent.lock().map(|it| *it).unwrap_or_default()
    }
}

async fn perform(
    mut stream: TcpStream,
    act: Act,
    requests: &Mutex<Vec<String>>,
    sent: &Mutex<usize>,
    turns: &Semaphore,
) -> std::io::Result<()> {
    let request = read(&mut stream).await?;
    if let Ok(mut requests) = requests.lock() {
        requests.push(request);
    }
    match act {
        Act::Send(bytes) => write(&mut stream, &bytes, sent).await?,
        Act::Endless(head, again) => {
            write(&mut stream, &head, sent).await?;
            loop {
                write(&mut stream, &again, sent).await?;
            }
        }
        Act::Drip(head) => {
            write(&mut stream, &head, sent).await?;
            loop {
                tokio::time::sleep(Duration::from_millis(100)).await;
                write(&mut stream, b" ", sent).await?;
            }
        }
        Act::Pieces(pieces) => write_pieces(&mut stream, &pieces, sent, turns).await?,
        Act::BrokenPieces(pieces) => {
            write_pieces(&mut stream, &pieces, sent, turns).await?;
            wait(turns).await;
            return stream.set_zero_linger();
        }
        Act::Reset(bytes) => {
            write(&mut stream, &bytes, sent).await?;
            // What is on its way should arrive before the end of the connection does.
            tokio::time::sleep(Duration::from_millis(50)).await;
            stream.set_zero_linger()?;
            return Ok(());
        }
        Act::Silence => std::future::pending().await,
    }
    stream.shutdown().await
}

async fn write(stream: &mut TcpStream, bytes: &[u8], sent: &Mutex<usize>) -> std::io::Result<()> {
    stream.write_all(bytes).await?;
    if let Ok(mut sent) = sent.lock() {
        *sent += bytes.len();
    }
    Ok(())
}

async fn write_pieces(
    stream: &mut TcpStream,
    pieces: &[Vec<u8>],
    sent: &Mutex<usize>,
    turns: &Semaphore,
) -> std::io::Result<()> {
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 {
            wait(turns).await;
        }
        write(stream, piece, sent).await?;
    }
    Ok(())
}

/// Waits for the client, who never takes the turns away.
async fn wait(turns: &Semaphore) {
    if let Ok(turn) = turns.acquire().await {
        turn.forget();
    }
}

/// A whole request: its head, and as much as its `content-length` says.
async fn read(stream: &mut TcpStream) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let mut lines = head.lines().filter_map(|line| line.split_once(':'));
            let length = lines.find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
            let length = length.and_then(|(_, length)| length.trim().parse().ok()).unwrap_or(0);
            if body.len() >= length {
                return Ok(text);
            }
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
    }
}
