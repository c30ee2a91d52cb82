const lists: Readonly<Record<string, string>> = {
  en: `service services support staff crew agent agents rep reps representative representatives employee employees team manager
    managers driver drivers waiter waitress waiters server receptionist reception technician technicians doctor nurse teacher
    cashier clerk customer delivery deliveries shipping parcel parcels package packages packaging courier order orders return
    returns refund refunds exchange invoice invoices bill bills billing payment payments price prices pricing fee fees charge
    charges cost costs discount coupon voucher subscription membership plan plans contract account accounts login password
    website site app apps software update updates feature features interface design layout menu navigation search filter
    notifications notification settings export import report reports dashboard api documentation docs tutorial integration
    calendar email emails mail chat phone hotline call calls line queue response reply communication information flight flights
    plane planes airline airport gate seat seats boarding luggage baggage bag bags suitcase check-in checkin legroom ticket
    tickets booking bookings reservation reservations itinerary connection upgrade lounge room rooms bed beds bathroom shower
    towels breakfast hotel pool lobby view location parking restaurant food meal meals dinner lunch drink drinks coffee tea
    wine beer pizza burger salad soup dessert portion portions taste flavor flavour atmosphere ambience ambiance music noise
    table screen display battery charger keyboard mouse touchpad camera speaker speakers sound audio video picture image
    microphone headphones cable hardware laptop phone tablet device devices printer memory storage processor speed performance
    quality size fit fabric material colour color shoes shirt dress jacket product products item items warranty repair repairs
    replacement installation instructions manual assembly engine brakes tyres tires car train trains bus buses station route
    schedule timetable internet broadband wifi wi-fi network signal coverage connection router data roaming card cards bank
    transfer transfers loan mortgage interest rate rates insurance claim claims policy branch atm statement statements
    appointment appointments clinic prescription treatment course courses lesson lessons class exam electricity gas water power
    meter heating outage streaming playlist playlists song songs episode show shows ads advert adverts subtitles game games
    level levels graphics controls value selection choice stock store stores shop checkout cart basket hours policy`,
  de: `service kundenservice kundendienst support personal mitarbeiter mitarbeiterin team hotline lieferung versand paket pakete
    verpackung bestellung rückgabe erstattung rechnung rechnungen zahlung preis preise gebühr gebühren kosten rabatt abo vertrag
    konto passwort webseite website seite app software update funktion funktionen oberfläche design menü suche antwort e-mail
    telefon flug flüge gepäck koffer sitz sitze ticket tickets buchung zimmer bett bad frühstück hotel lage parkplatz restaurant
    essen kaffee qualität größe farbe produkt artikel garantie reparatur akku bildschirm kamera ton gerät zug züge bahn bus
    verspätung internet netz empfang router karte bank überweisung versicherung termin strom fahrer zusteller kundin beratung`,
  es: `servicio atención personal empleado empleados equipo entrega envío paquete paquetes embalaje pedido pedidos devolución
    reembolso factura facturas pago precio precios tarifa coste costo descuento suscripción contrato cuenta contraseña web página
    aplicación app actualización función diseño menú búsqueda respuesta correo teléfono vuelo vuelos equipaje maleta asiento
    billete reserva habitación cama baño desayuno hotel ubicación restaurante comida café calidad talla color producto garantía
    reparación batería pantalla cámara sonido dispositivo tren autobús internet red tarjeta banco transferencia seguro cita luz`,
  fr: `service client personnel employé équipe livraison livreur colis emballage commande commandes retour remboursement facture
    factures paiement prix tarif frais réduction abonnement contrat compte site application appli logiciel mise fonction
    fonctionnalité interface menu recherche réponse mail téléphone vol vols bagage bagages valise siège billet réservation
    chambre lit douche déjeuner hôtel emplacement restaurant repas plat café qualité taille couleur produit produits garantie
    réparation batterie écran caméra son appareil train bus internet réseau box carte banque virement assurance électricité`,
  it: `servizio assistenza personale dipendenti squadra consegna spedizione pacco pacchi imballaggio ordine ordini reso rimborso
    fattura fatture pagamento prezzo prezzi tariffa costo costi sconto abbonamento contratto conto account sito app
    applicazione aggiornamento funzione grafica menu ricerca risposta mail telefono volo voli bagaglio valigia posto biglietto
    prenotazione camera letto bagno colazione albergo hotel posizione ristorante cibo caffè qualità taglia colore prodotto
    garanzia riparazione batteria schermo fotocamera audio dispositivo treno autobus internet rete carta banca bonifico luce`,
  pt: `serviço atendimento suporte pessoal funcionário funcionários equipe equipa entrega envio encomenda pacote embalagem pedido
    pedidos devolução reembolso fatura pagamento preço preços taxa custo desconto assinatura contrato conta senha site página
    aplicativo app atualização função design menu busca resposta email telefone voo voos bagagem mala assento passagem reserva
    quarto cama banheiro hotel localização restaurante comida café qualidade tamanho cor produto garantia reparo bateria tela
    ecrã câmera som aparelho trem comboio ônibus internet rede sinal cartão banco transferência seguro consulta luz`,
};

/** What customers speak of, for each language: nouns that carry an opinion. */
export const aspectNouns: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);
